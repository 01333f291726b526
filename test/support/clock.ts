import { Clock } from '#libs/kernel';

/** The real time plus whatever a test has jumped ahead. */
export class JumpingClock extends Clock {
  private aheadMs = 0;

  now(): Date {
    return new Date(Date.now() + this.aheadMs);
  }

  /** Negative jumps back. */
  jump(milliseconds: number): void {
    this.aheadMs += milliseconds;
  }
}
