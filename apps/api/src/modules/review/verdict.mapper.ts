import type { Page } from '#libs/kernel';
import type {
  FlagListResponse,
  JudgedFlagListResponse,
  JudgedFlagResponse,
  VerdictResponse,
} from './dto/verdict.response.js';
import type { FlagView } from './flag.repository.js';
import type { JudgedFlag, NamedVerdict } from './use-cases/judge-flag.js';

export function toJudgedFlag({ flag, verdicts }: JudgedFlag): JudgedFlagResponse {
  const history = verdicts.map(toVerdict);
  const { id, type, severity, evidence, confidence, messages } = flag;
  return { id, type, severity, evidence, confidence, messages, verdict: history[0] ?? null, history };
}

export function toJudgedFlags(flags: readonly JudgedFlag[]): JudgedFlagListResponse {
  return { items: flags.map(toJudgedFlag), next_cursor: null };
}

export function toFlagList({ items, nextCursor }: Page<FlagView>): FlagListResponse {
  return {
    items: items.map((flag) => ({
      id: flag.flagId,
      assessment_id: flag.assessmentId,
      interview_id: flag.interviewId,
      application_id: flag.applicationId,
      candidate_name: flag.candidateName,
      job_title: flag.jobRoleTitle,
      type: flag.type,
      severity: flag.severity,
      verdict: flag.verdict,
      assessed_at: flag.assessedAt.toISOString(),
    })),
    next_cursor: nextCursor,
  };
}

function toVerdict({ verdict, by }: NamedVerdict): VerdictResponse {
  return { verdict: verdict.verdict, note: verdict.note, by, at: verdict.createdAt.toISOString() };
}
