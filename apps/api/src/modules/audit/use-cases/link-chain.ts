import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#libs/database';
import type { OrganisationScope } from '#libs/kernel';
import { AuditRepository } from '../audit.repository.js';
import { GENESIS, hashOf, type LinkedEntry } from '../chain.js';

const AT_ONCE = 1_000;

/**
 * Gives committed entries their places in the chain, oldest first. Apart from their writing, so that nobody who decides
 * something waits for somebody else's transaction. One at a time, whichever instance.
 */
@Injectable()
export class LinkChain {
  constructor(
    private readonly entries: AuditRepository,
    private readonly unit: UnitOfWork,
  ) {}

  async link(scope: OrganisationScope): Promise<void> {
    while ((await this.unit.run(() => this.linkSome(scope))) === AT_ONCE);
  }

  private async linkSome(scope: OrganisationScope): Promise<number> {
    const { length, headHash } = await this.entries.lockChain(scope, GENESIS);
    let last: Pick<LinkedEntry, 'sequence' | 'hash'> = { sequence: length, hash: headHash };
    const linked = (await this.entries.unlinked(scope, AT_ONCE)).map((entry): LinkedEntry => {
      const sequence = last.sequence + 1;
      const prevHash = last.hash;
      const next = { ...entry, sequence, prevHash, hash: hashOf(entry, sequence, prevHash) };
      last = next;
      return next;
    });
    const end = linked.at(-1);
    if (end) await this.entries.link(scope, linked, end);
    return linked.length;
  }
}
