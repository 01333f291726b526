import { Injectable, Logger } from '@nestjs/common';
import { UnitOfWork } from '#libs/database';
import { Jobs } from '#libs/jobs';
import { Clock, Ids } from '#libs/kernel';
import { readDelivery } from '../azure-events.js';
import { EventRepository } from '../event.repository.js';
import { followNews } from '../jobs/acs-jobs.js';

/** The telephony service tells something. It is kept at once, and followed in the background. */
@Injectable()
export class TakeInNews {
  private readonly logger = new Logger('Acs');

  constructor(
    private readonly events: EventRepository,
    private readonly jobs: Jobs,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * What is no event, or no whole one, is left out: sent again it would be no better.
   *
   * @param callId whose own address it came to, if it did.
   * @returns the code of a handshake, if the delivery is one.
   */
  async takeIn(entries: readonly unknown[], callId: string | null): Promise<{ validationCode: string | null }> {
    const now = this.clock.now();
    const { news, malformed, validationCode } = readDelivery(entries, now);
    if (malformed > 0) this.logger.warn({ msg: 'malformed events left out', malformed, of: entries.length });
    if (news.length === 0) return { validationCode };
    await this.unit.run(async () => {
      const kept = news.map((one) => ({ ...one, id: this.ids.next() }));
      if ((await this.events.insert(kept, callId, now)) > 0) await this.jobs.enqueue(followNews, {}, { key: 'all' });
    });
    return { validationCode };
  }
}
