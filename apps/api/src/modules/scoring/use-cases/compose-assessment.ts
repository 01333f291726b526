import type { LocatedQuote } from '#libs/kernel';
import type { ProposedQuote, ReasonOutput, RecommendOutput, ScoreOutput } from '#libs/prompts';
import { checkProposals, locateAll, overallScore, type DimensionFinding, type Proposal } from '../domain/finding.js';
import { withoutFalseWords } from '../domain/true-words.js';
import type { AssessmentDimensionEntity } from '../entities/assessment-dimension.entity.js';
import type { CheckReport } from '../entities/assessment.document.js';
import type { AssessmentEntity } from '../entities/assessment.entity.js';
import type { Material } from './assessment-material.js';
import { integrityPart, type IntegrityProposal } from './integrity-part.js';
import { toQuoteDocument } from './quote-document.js';

/** What engines have proposed so far, as it came. */
export interface Proposed {
  scores: ScoreOutput | null;
  integrity: IntegrityProposal | null;
  reasoning: ReasonOutput | null;
  actions: RecommendOutput | null;
}

type DimensionContent = Pick<
  AssessmentDimensionEntity,
  | 'dimension'
  | 'position'
  | 'score'
  | 'weight'
  | 'evidence'
  | 'citedQuotes'
  | 'confidence'
  | 'reasoning'
  | 'reasoningQuotes'
>;

/** What an assessment says: everything that engines proposed and our own code made of it, without ids and times. */
export type AssessmentContent = Pick<
  AssessmentEntity,
  | 'overallScore'
  | 'skillScores'
  | 'answerNotes'
  | 'strengths'
  | 'weaknesses'
  | 'integrityScore'
  | 'integrityFlags'
  | 'antiCheatRiskLevel'
  | 'narrativeSummary'
  | 'candidateFeedback'
  | 'aiReasoning'
  | 'recommendedActions'
> & { dimensions: DimensionContent[] };

/** Scores that our own code has made sure of. */
export interface VerifiedFindings {
  findings: DimensionFinding[];
  overall: number | null;
  /** Only skills that were asked about. */
  skills: ScoreOutput['skills'];
  /** Only about messages that exist. */
  notes: ScoreOutput['answer_notes'];
}

/** Turns what was proposed into scores that stand: quotes found, totals computed, unknown names left out. */
export function verifyScores({ rubric, exchanges, said }: Material, proposed: ScoreOutput): VerifiedFindings {
  const findings = checkProposals(rubric.dimensions, proposed.dimensions.map(toProposal), said);
  const askedAbout = new Set(exchanges.map(({ skill }) => skill));
  const skills = proposed.skills.filter(
    ({ skill }, index, all) => askedAbout.has(skill) && all.findIndex((other) => other.skill === skill) === index,
  );
  const notes = proposed.answer_notes.filter((note) => said.has(note.message_id));
  return { findings, overall: overallScore(findings), skills, notes };
}

export function scoresByDimension({ findings }: VerifiedFindings): { dimension: string; score: number | null }[] {
  return findings.map(({ dimension, finding }) => ({
    dimension,
    score: finding.kind === 'scored' ? finding.score : null,
  }));
}

/**
 * The assessment as it follows from what was proposed. Pure: the same material and the same proposals make the same
 * assessment, byte for byte, which is what a replay verifies. Integrity is worked out beside the scores, from other
 * material, and nothing of it goes into them.
 */
export function composeAssessment(
  material: Material,
  proposed: Proposed,
): { content: AssessmentContent; checks: CheckReport } {
  const checks: CheckReport = { quotes_dropped: 0, sentences_dropped: [] };
  const verified = proposed.scores && verifyScores(material, proposed.scores);
  if (verified && proposed.scores) checks.quotes_dropped += droppedQuotes(proposed.scores, verified.findings);
  const words = new TrueWords(material, verified, checks);
  const reasoning = proposed.reasoning && reasons(material, proposed.reasoning, words, checks);
  return {
    content: {
      overallScore: verified?.overall ?? null,
      skillScores: verified?.skills ?? [],
      answerNotes: verified?.notes ?? [],
      strengths: reasoning?.strengths ?? [],
      weaknesses: reasoning?.weaknesses ?? [],
      ...integrityPart(material, proposed.integrity, verified?.findings ?? []),
      narrativeSummary: reasoning?.summary ?? null,
      candidateFeedback: reasoning?.feedback ?? null,
      aiReasoning: reasoning?.howScored ?? null,
      recommendedActions: actions(proposed.actions, words),
      dimensions: (verified?.findings ?? []).map((finding, position) =>
        dimension(finding, position, reasoning?.byDimension.get(finding.dimension)),
      ),
    },
    checks,
  };
}

/** What the rows of an assessment say, to be compared with what they should say. */
export function contentOf(
  assessment: AssessmentEntity,
  dimensions: readonly AssessmentDimensionEntity[],
): AssessmentContent {
  const { overallScore, skillScores, answerNotes, strengths, weaknesses, integrityScore, integrityFlags } = assessment;
  const { antiCheatRiskLevel, narrativeSummary, candidateFeedback, aiReasoning, recommendedActions } = assessment;
  return {
    overallScore,
    skillScores,
    answerNotes,
    strengths,
    weaknesses,
    integrityScore,
    integrityFlags,
    antiCheatRiskLevel,
    narrativeSummary,
    candidateFeedback,
    aiReasoning,
    recommendedActions,
    dimensions: dimensions.map(
      ({ dimension, position, score, weight, evidence, citedQuotes, confidence, reasoning, reasoningQuotes }) => ({
        dimension,
        position,
        score,
        weight,
        evidence,
        citedQuotes,
        confidence,
        reasoning,
        reasoningQuotes,
      }),
    ),
  };
}

/** Takes out of a text what is not true of this assessment, and notes it. */
class TrueWords {
  private readonly figures: number[];

  constructor(
    private readonly material: Material,
    verified: VerifiedFindings | null,
    private readonly checks: CheckReport,
  ) {
    const { overall, findings, skills } = verified ?? { overall: null, findings: [], skills: [] };
    const scores = findings.map(({ finding }) => (finding.kind === 'scored' ? finding.score : null));
    this.figures = [overall, ...scores, ...skills.map(({ score }) => score)].filter((score) => score !== null);
  }

  in(text: string): string {
    const { text: kept, removed } = withoutFalseWords(text, this.figures, this.material.said);
    this.checks.sentences_dropped.push(...removed);
    return kept;
  }

  /** Null when nothing of it was true. */
  orNull(text: string): string | null {
    return this.in(text) || null;
  }
}

interface Reasons {
  byDimension: Map<string, { reasoning: string | null; quotes: LocatedQuote[] }>;
  summary: string | null;
  feedback: string | null;
  howScored: string | null;
  strengths: string[];
  weaknesses: string[];
}

function reasons({ said }: Material, proposed: ReasonOutput, words: TrueWords, checks: CheckReport): Reasons {
  const located = (quotes: readonly ProposedQuote[]): LocatedQuote[] => {
    const found = locateAll(quotes.map(toQuote), said);
    checks.quotes_dropped += quotes.length - found.length;
    return found;
  };
  const resting = (lines: ReasonOutput['strengths']): string[] =>
    lines.flatMap(({ text, quotes }) => {
      const line = located(quotes).length > 0 ? words.in(text) : '';
      return line === '' ? [] : [line];
    });
  return {
    byDimension: new Map(
      proposed.dimensions.map(({ dimension, reasoning, quotes }) => [
        dimension,
        { reasoning: words.orNull(reasoning), quotes: located(quotes) },
      ]),
    ),
    summary: words.orNull(proposed.narrative_summary),
    feedback: words.orNull(proposed.candidate_feedback),
    howScored: words.orNull(proposed.ai_reasoning),
    strengths: resting(proposed.strengths),
    weaknesses: resting(proposed.weaknesses),
  };
}

function actions(proposed: RecommendOutput | null, words: TrueWords): string[] {
  const told = (proposed?.recommended_actions ?? []).map((action) => words.in(action));
  return [...new Set(told.filter((action) => action !== ''))];
}

function dimension(
  { dimension, weight, finding, evidence, confidence }: DimensionFinding,
  position: number,
  reason: { reasoning: string | null; quotes: LocatedQuote[] } | undefined,
): DimensionContent {
  return {
    dimension,
    position,
    score: finding.kind === 'scored' ? finding.score : null,
    // Kept with four decimals; the total was computed with all of them.
    weight: Math.round(weight * 10_000) / 10_000,
    evidence,
    citedQuotes: finding.kind === 'scored' ? finding.quotes.map(toQuoteDocument) : [],
    confidence,
    reasoning: reason?.reasoning ?? null,
    reasoningQuotes: (reason?.quotes ?? []).map(toQuoteDocument),
  };
}

function droppedQuotes(proposed: ScoreOutput, findings: readonly DimensionFinding[]): number {
  const offered = proposed.dimensions.reduce((count, { quotes }) => count + quotes.length, 0);
  const kept = findings.reduce(
    (count, { finding }) => count + (finding.kind === 'scored' ? finding.quotes.length : 0),
    0,
  );
  return offered - kept;
}

const toQuote = (quote: ProposedQuote): { messageId: string; text: string } => ({
  messageId: quote.message_id,
  text: quote.text,
});

const toProposal = (proposed: ScoreOutput['dimensions'][number]): Proposal => ({
  ...proposed,
  quotes: proposed.quotes.map(toQuote),
});
