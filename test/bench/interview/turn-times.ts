/** One turn as the candidate's client saw it. Times are milliseconds since 1970 with fractions. */
export interface TakenTurn {
  /** Stands in every question of this interview, and so in everything the model is asked about it. */
  mark: string;
  /** When it was due: in an open loop that is before it was sent if the client was late. */
  dueAtMs: number;
  endedAtMs: number;
  /** When the first piece of a streamed question came; null when it was not streamed. */
  heardAtMs: number | null;
}

/** One request to the model, as its server noted it. */
export interface ModelCall {
  mark: string | null;
  receivedAtMs: number;
  spokenAtMs: number | null;
  endedAtMs: number | null;
}

/** What is left of a turn without the model's own time. */
export interface TurnTimes {
  overheadMs: number;
  modelMs: number;
  /** From the model's first piece of the question to the candidate's; null when it was not streamed. */
  handedOnMs: number | null;
}

/**
 * Takes the model's time out of each turn. An interview has one turn at a time, so the calls that bear its mark and lie
 * within the turn are the turn's. A turn without any call is not counted: it measures nothing of the kind.
 */
export function timesOf(turns: readonly TakenTurn[], calls: readonly ModelCall[]): TurnTimes[] {
  const byMark = Map.groupBy(calls, (call) => call.mark);
  return turns.flatMap((turn) => {
    const own = (byMark.get(turn.mark) ?? []).filter(
      (call) => call.receivedAtMs >= turn.dueAtMs && call.receivedAtMs <= turn.endedAtMs,
    );
    if (own.length === 0) return [];
    const modelMs = timeCovered(own, turn.endedAtMs);
    const spokenAtMs = own.find((call) => call.spokenAtMs !== null)?.spokenAtMs ?? null;
    return [
      {
        modelMs,
        overheadMs: turn.endedAtMs - turn.dueAtMs - modelMs,
        handedOnMs: turn.heardAtMs === null || spokenAtMs === null ? null : turn.heardAtMs - spokenAtMs,
      },
    ];
  });
}

/** Calls at the same time count once; what comes after the turn's end does not count. */
function timeCovered(calls: readonly ModelCall[], endMs: number): number {
  let covered = 0;
  let coveredUntil = Number.NEGATIVE_INFINITY;
  for (const call of [...calls].sort((a, b) => a.receivedAtMs - b.receivedAtMs)) {
    const from = Math.max(call.receivedAtMs, coveredUntil);
    const until = Math.min(call.endedAtMs ?? endMs, endMs);
    covered += Math.max(0, until - from);
    coveredUntil = Math.max(coveredUntil, until);
  }
  return covered;
}
