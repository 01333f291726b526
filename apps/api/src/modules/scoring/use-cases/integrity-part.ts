import { withoutInstructions, type ConsistencyOutput } from '#libs/prompts';
import type { InterviewRecord, TranscriptMessage } from '../../interview/interview.service.js';
import { verifiedContradictions } from '../domain/consistency.js';
import { scoreDivergences, type TwoScores } from '../domain/divergence.js';
import type { DimensionFinding } from '../domain/finding.js';
import type { TimedAnswer } from '../domain/integrity-input.js';
import { integrityFlags, integrityScore, riskLevel } from '../domain/integrity.policy.js';
import type { IntegrityFlagDocument } from '../entities/assessment.document.js';
import type { AssessmentEntity } from '../entities/assessment.entity.js';
import type { Material } from './assessment-material.js';
import { toQuoteDocument } from './quote-document.js';

/** With what a second reader makes of the same answers; null where there is none. */
export type IntegrityProposal = ConsistencyOutput & {
  secondReading: { dimension: string; score: number | null }[] | null;
};

type IntegrityPart = Pick<AssessmentEntity, 'integrityScore' | 'integrityFlags' | 'antiCheatRiskLevel'>;

/**
 * What a person may want to look at. Rules alone make it, and what an engine says about contradictions where it was
 * asked; nothing of it ever meets a score.
 */
export function integrityPart(
  { record, said }: Material,
  proposed: IntegrityProposal | null,
  findings: readonly DimensionFinding[],
): IntegrityPart {
  const proposals = (proposed?.contradictions ?? []).map(({ first, second, explanation }) => ({
    first: { messageId: first.message_id, quote: first.quote },
    second: { messageId: second.message_id, quote: second.quote },
    explanation,
  }));
  const flags = integrityFlags({
    answers: timedAnswers(record),
    signals: record.clientSignals,
    posting: record.role.description,
    contradictions: verifiedContradictions(proposals, said),
  });
  return {
    integrityFlags: [...flags, ...scoreDivergences(twoScores(findings, proposed?.secondReading ?? []))].map(
      ({ quotes, ...flag }): IntegrityFlagDocument => ({
        ...flag,
        quotes: quotes.map(toQuoteDocument),
      }),
    ),
    integrityScore: integrityScore(flags),
    antiCheatRiskLevel: riskLevel(flags),
  };
}

function twoScores(
  findings: readonly DimensionFinding[],
  reading: readonly { dimension: string; score: number | null }[],
): TwoScores[] {
  return findings.flatMap(({ dimension, finding }) => {
    const second = reading.find((one) => one.dimension === dimension);
    if (!second || finding.kind !== 'scored') return [];
    const messages = [...new Set(finding.quotes.map(({ messageId }) => messageId))];
    return [{ dimension, model: finding.score, embedded: second.score, messages }];
  });
}

function timedAnswers({ transcript, exchanges }: InterviewRecord): TimedAnswer[] {
  const levels = new Map(
    exchanges.flatMap(({ level, answers }) => answers.map((answer) => [answer.message_id, level])),
  );
  return transcript.flatMap((message, index) => {
    const question = transcript.slice(0, index).findLast(({ speaker }) => speaker === 'ai');
    if (message.speaker !== 'candidate' || !question) return [];
    return [timed(message, question, levels.get(message.id) ?? 'standard')];
  });
}

function timed(
  { id, sequenceNumber, text, responseTimeSeconds, waitedMs, silencesMs }: TranscriptMessage,
  question: TranscriptMessage,
  level: TimedAnswer['question']['level'],
): TimedAnswer {
  return {
    messageId: id,
    sequenceNumber,
    text,
    instructions: withoutInstructions(text).removed.map((piece) => piece.text),
    claimedSeconds: responseTimeSeconds,
    waitedMs,
    silencesMs,
    question: { messageId: question.id, text: question.text, level },
  };
}
