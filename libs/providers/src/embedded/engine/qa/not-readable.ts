import type { SaidSegment } from '#libs/prompts';
import { whyNotJudgeable, type NotJudgeableReason } from '../answers/not-judgeable.ts';

const REASONS: Readonly<Partial<Record<NotJudgeableReason, string>>> = {
  no_answer: 'Nothing was said.',
  other_language: 'The built-in engine reads English only.',
  unreadable: 'The transcript cannot be read.',
};

/** Why nothing can be said about a conversation at all; null where something can. */
export function conversationProblem(segments: readonly SaidSegment[]): string | null {
  // A long call says some things over and over, which makes it no less readable.
  const reason = whyNotJudgeable([...new Set(segments.map(({ text }) => text))]);
  return (reason && REASONS[reason]) ?? null;
}
