import { setTimeout as sleep } from 'node:timers/promises';
import { nowMs, type CandidateClient, type LiveInterview } from './candidate-client.ts';
import type { TakenTurn } from './turn-times.ts';

export interface LoadPlan {
  live: number;
  /** `closed`: who has a question answers at once. `open`: answers come by chance, at the candidates' pace. */
  loop: 'closed' | 'open';
  isStreamed: boolean;
  seconds: number;
  /** How often one candidate answers, on average, in an open loop. */
  paceMs: number;
}

export interface LoadResult {
  turns: TakenTurn[];
  /** Every answer that the server said it had saved. */
  acknowledged: { interviewId: string; text: string }[];
  /** What went wrong, and how often. */
  failures: Map<string, number>;
  /** When an interview had ended and no other was prepared. */
  starved: number;
}

const STORY =
  'I looked at what the users really waited for, measured it with the profiler for two days, and moved the slow report ' +
  'into a job of its own. My colleague reviewed it, we rolled it out in three steps, and the page went from four seconds ' +
  'to under one. What I would do differently is to write the test first.';

/** Candidates who answer question after question; somebody whose interview is over is followed by the next. */
export class Load {
  private readonly result: LoadResult = { turns: [], acknowledged: [], failures: new Map(), starved: 0 };
  private readonly client: CandidateClient;
  private readonly prepared: LiveInterview[];
  private readonly plan: LoadPlan;
  private answers = 0;

  /** `prepared` are interviews that nobody has answered yet; used ones are taken out. */
  constructor(client: CandidateClient, prepared: LiveInterview[], plan: LoadPlan) {
    this.client = client;
    this.prepared = prepared;
    this.plan = plan;
  }

  async run(): Promise<LoadResult> {
    const seats = this.prepared.splice(0, this.plan.live);
    await (this.plan.loop === 'closed' ? this.runClosed(seats) : this.runOpen(seats));
    return this.result;
  }

  private async runClosed(seats: LiveInterview[]): Promise<void> {
    const endMs = nowMs() + this.plan.seconds * 1_000;
    await Promise.all(
      seats.map(async (first) => {
        // All at the same instant would be a storm that never comes.
        await sleep(Math.random() * 500);
        let live: LiveInterview | undefined = first;
        while (live && nowMs() < endMs) live = await this.takeTurn(live, nowMs());
      }),
    );
  }

  private async runOpen(idle: LiveInterview[]): Promise<void> {
    const { live, paceMs, seconds } = this.plan;
    const endMs = nowMs() + seconds * 1_000;
    const underWay = new Set<Promise<void>>();
    /** Since when answers wait for a candidate who has a question. */
    const waiting: number[] = [];
    const begin = (candidate: LiveInterview, dueAtMs: number): void => {
      const turn = this.takeTurn(candidate, dueAtMs).then((next) => {
        underWay.delete(turn);
        const due = waiting.shift();
        if (next && due !== undefined) begin(next, due);
        else if (next) idle.push(next);
      });
      underWay.add(turn);
    };
    let dueAtMs = nowMs();
    for (;;) {
      dueAtMs += -Math.log(1 - Math.random()) * (paceMs / live);
      if (dueAtMs > endMs) break;
      await sleep(Math.max(0, dueAtMs - nowMs()));
      const [candidate] = idle.splice(Math.floor(Math.random() * idle.length), 1);
      // The timer's own lateness is the client's, not the server's.
      if (candidate) begin(candidate, nowMs());
      else waiting.push(nowMs());
    }
    while (underWay.size > 0) await Promise.all(underWay);
  }

  /** Resolves with the interview of the next answer; undefined when none is left. */
  private async takeTurn(live: LiveInterview, dueAtMs: number): Promise<LiveInterview | undefined> {
    const text = `Answer ${(this.answers += 1)} of ${live.mark}. ${STORY}`;
    const { turns, acknowledged, failures } = this.result;
    try {
      const reply = await (this.plan.isStreamed ? this.client.answerAloud(live, text) : this.client.answer(live, text));
      const { mark, interviewId } = live;
      turns.push({ mark, dueAtMs, endedAtMs: nowMs(), heardAtMs: reply.heardAtMs });
      acknowledged.push({ interviewId, text });
      if (reply.question !== null) return { ...live, question: reply.question };
    } catch (error) {
      const what = error instanceof Error ? error.message : String(error);
      failures.set(what, (failures.get(what) ?? 0) + 1);
    }
    const next = this.prepared.shift();
    if (!next) this.result.starved += 1;
    return next;
  }
}
