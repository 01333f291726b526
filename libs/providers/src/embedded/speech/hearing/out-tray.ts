import type { Desk } from '../process-talk.ts';
import type { ChannelUtterance } from './lanes.ts';

/** `index` counts the utterances from 0. */
export type OutMessage =
  { kind: 'utterance'; index: number; utterance: ChannelUtterance } | { kind: 'progress'; share: number };

/** One is being understood while the next is being found; more would only fill the memory. */
const MOST_ON_THE_WAY = 2;

/** Hands utterances over as fast as they are taken, so that a long recording never lies in memory as a whole. */
export class OutTray {
  private handedOver = 0;
  private onTheWay = 0;
  private failed = false;
  private wake: () => void = () => undefined;
  private readonly desk: Desk<OutMessage, boolean>;
  private readonly expectedMs: number;
  private percent = 0;

  constructor(desk: Desk<OutMessage, boolean>, expectedMs: number) {
    this.desk = desk;
    this.expectedMs = expectedMs;
    desk.onReply = (isUnderstood) => {
      this.onTheWay -= 1;
      this.failed ||= !isUnderstood;
      this.wake();
    };
  }

  async hand(utterance: ChannelUtterance): Promise<void> {
    await this.untilFewerThan(MOST_ON_THE_WAY);
    this.onTheWay += 1;
    this.desk.note({ kind: 'utterance', index: this.handedOver++, utterance });
  }

  /** At every full percent. */
  progress(heardMs: number): void {
    const percent = Math.min(100, Math.floor((heardMs * 100) / Math.max(1, this.expectedMs)));
    if (percent > this.percent) this.desk.note({ kind: 'progress', share: percent / 100 });
    this.percent = Math.max(percent, this.percent);
  }

  allTaken(): Promise<void> {
    return this.untilFewerThan(1);
  }

  private async untilFewerThan(count: number): Promise<void> {
    while (this.onTheWay >= count) await new Promise<void>((resolve) => (this.wake = resolve));
    if (this.failed) throw new Error('An utterance could not be recognised');
  }
}
