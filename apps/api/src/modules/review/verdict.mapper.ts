import type { JudgedFlagListResponse, JudgedFlagResponse, VerdictResponse } from './dto/verdict.response.js';
import type { JudgedFlag, NamedVerdict } from './use-cases/judge-flag.js';

export function toJudgedFlag({ flag, verdicts }: JudgedFlag): JudgedFlagResponse {
  const history = verdicts.map(toVerdict);
  const { id, type, severity, evidence, confidence, messages } = flag;
  return { id, type, severity, evidence, confidence, messages, verdict: history[0] ?? null, history };
}

export function toJudgedFlags(flags: readonly JudgedFlag[]): JudgedFlagListResponse {
  return { items: flags.map(toJudgedFlag), next_cursor: null };
}

function toVerdict({ verdict, by }: NamedVerdict): VerdictResponse {
  return { verdict: verdict.verdict, note: verdict.note, by, at: verdict.createdAt.toISOString() };
}
