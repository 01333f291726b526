import { Logger } from '@nestjs/common';
import type { Timing } from '../../resilience/timing.js';
import type { SigningKey } from './signing-key.js';

const TIME_LIMIT_MS = 30_000;
const WAITS_MS = [200, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000];

export interface NewsLineOptions {
  webhookUrl: string;
  webhookSecret: string;
  issuer: string;
  audience: string;
  key: SigningKey;
  timing: Timing;
}

/** Tells this server what happens in its embedded calls, by the doors that Azure uses and with the same proof. */
export class NewsLine {
  private readonly logger = new Logger('EmbeddedCalls');
  private readonly closing = new AbortController();

  constructor(private readonly options: NewsLineOptions) {}

  /** As Event Grid does. */
  async event(event: { id: string; eventType: string; subject: string; data: object }): Promise<void> {
    const { webhookUrl, webhookSecret } = this.options;
    const news = { topic: 'embedded-calls', eventTime: this.now(), dataVersion: '1.0', metadataVersion: '1', ...event };
    await this.post(webhookUrl, [news], async () =>
      Promise.resolve({ 'aeg-event-type': 'Notification', 'x-webhook-secret': webhookSecret }),
    );
  }

  /** As Call Automation does. */
  async callback(url: string, event: { id: string; type: string; source: string; data: object }): Promise<void> {
    const { issuer, audience, key, timing } = this.options;
    const news = { specversion: '1.0', datacontenttype: 'application/json', time: this.now(), ...event };
    await this.post(url, [news], async () => ({
      authorization: `Bearer ${await key.sign({ issuer, audience, nowMs: timing.nowMs() })}`,
    }));
  }

  stop(): void {
    this.closing.abort();
  }

  /** Again and again while the server is not well; what it never took is told after the next start. */
  private async post(url: string, news: object[], proof: () => Promise<Record<string, string>>): Promise<void> {
    for (const waitMs of [...WAITS_MS, null]) {
      const status = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(await proof()) },
        body: JSON.stringify(news),
        redirect: 'error',
        signal: AbortSignal.any([this.closing.signal, AbortSignal.timeout(TIME_LIMIT_MS)]),
      }).then(
        async (response) => {
          await response.body?.cancel();
          return response.status;
        },
        () => 0,
      );
      if (status >= 200 && status < 300) return;
      if (waitMs === null || (status >= 400 && status < 500)) {
        this.logger.warn({ msg: 'news of a call was not taken', status });
        throw new Error('News of a call was not taken');
      }
      await this.options.timing.sleep(waitMs, this.closing.signal);
    }
  }

  private now(): string {
    return new Date(this.options.timing.nowMs()).toISOString();
  }
}
