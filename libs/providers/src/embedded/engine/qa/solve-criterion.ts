import type { CriterionInput, CriterionOutput } from '#libs/prompts';
import type { Solver } from '../solver.ts';
import { applicabilityOf } from './applicability.ts';
import { findExamples, findTopic, type FoundPart } from './find-statement.ts';
import { knownTopic } from './known-topic.ts';
import { conversationProblem } from './not-readable.ts';
import { ASKS_FOR_OPEN_QUESTIONS, ENOUGH_OPEN_QUESTIONS, openQuestions } from './open-questions.ts';
import { familiesOf, prohibitedWords } from './prohibited.ts';
import { resolutionOf, toQuote } from './resolution.ts';
import { saidSentences, type Said } from './said-sentences.ts';

type Asked = CriterionInput['criterion'];

const IN_KNOWN_WORDS = 0.9;
const IN_NEAR_WORDS = 0.75;
const NOT_SAID = 0.8;
const COUNTED = 0.8;
const ASKS_FOR_RESOLUTION = /\bresol(?:ved?|ution)\b/i;

/** Judges one criterion by what the engine knows of such statements, or by the examples that the criterion brings. */
export const solveCriterion: Solver<CriterionInput, CriterionOutput> = async ({ criterion, segments }) => {
  const reason = conversationProblem(segments);
  if (reason !== null) return unsure(reason);
  const sentences = saidSentences(segments);
  const applicability =
    criterion.applies_when === null ? null : await applicabilityOf(criterion.applies_when, sentences);
  if (applicability?.applies === false) {
    const { reason: why } = applicability;
    return { finding: { kind: 'not_applicable', reason: why }, feedback: why, confidence: NOT_SAID };
  }
  const found = await judge(criterion, { segments, sentences });
  const isConditionUnknown = criterion.applies_when !== null && applicability === null;
  const isFailing = found.finding.kind === 'scored' && found.finding.score < 100;
  return isConditionUnknown && isFailing ? unsure('Whether it applies is not for this engine to tell.') : found;
};

interface Material {
  segments: CriterionInput['segments'];
  sentences: readonly Said[];
}

async function judge(criterion: Asked, { segments, sentences }: Material): Promise<CriterionOutput> {
  const held = sentences.filter(({ isHeld }) => isHeld);
  const asked = `${criterion.name}. ${criterion.evaluation_prompt}`;
  switch (criterion.kind) {
    case 'prohibited_phrase':
      return judgeProhibited(criterion, asked, held);
    case 'outcome':
      return ASKS_FOR_RESOLUTION.test(asked) ? judgeResolution(segments) : judgeOutcome(criterion, sentences);
    case 'behaviour':
    case 'required_statement':
      return ASKS_FOR_OPEN_QUESTIONS.test(asked) ? judgeOpenQuestions(held) : judgeStatement(criterion, held);
  }
}

async function judgeStatement(criterion: Asked, sentences: readonly Said[]): Promise<CriterionOutput> {
  const topic = knownTopic(criterion);
  if (!topic && criterion.examples.length === 0) return unsure('The built-in engine needs examples to judge this.');
  const parts = topic ? await findTopic(topic, sentences) : [await findExamples(criterion.examples, sentences)];
  const doubtful = parts.find((part) => part?.isCertain === false);
  if (doubtful) return unsure(`It may have been said: “${doubtful.said.text}”`);
  const found = parts.filter((part): part is FoundPart => part !== null);
  const score = (100 * found.reduce((sum, { share }) => sum + share, 0)) / parts.length;
  if (score === 0) return scored(0, [], 'It was not said.', NOT_SAID);
  const feedback = score === 100 ? 'It was said.' : 'It was said in part.';
  const confidence = found.every(({ isWordForWord }) => isWordForWord) ? IN_KNOWN_WORDS : IN_NEAR_WORDS;
  return scored(
    score,
    found.map(({ said }) => said),
    feedback,
    confidence,
  );
}

async function judgeProhibited(criterion: Asked, asked: string, held: readonly Said[]): Promise<CriterionOutput> {
  const families = familiesOf(asked);
  if (families.length === 0 && criterion.examples.length === 0) {
    return unsure('The built-in engine needs examples to judge this.');
  }
  const found = await prohibitedWords(held, families, criterion.examples);
  const certain = found.filter(({ isCertain }) => isCertain).map(({ said }) => said);
  if (certain.length > 0) return scored(0, certain, 'It was said.', IN_KNOWN_WORDS);
  const [doubtful] = found;
  if (doubtful) return unsure(`It may have been said: “${doubtful.said.text}”`);
  return scored(100, [], 'Nothing of the kind was said.', NOT_SAID);
}

/** The other side tells an outcome: by agreeing, or by refusing. Silence tells nothing. */
async function judgeOutcome(criterion: Asked, sentences: readonly Said[]): Promise<CriterionOutput> {
  const others = sentences.filter(({ isHeld }) => !isHeld);
  const refused = knownTopic(criterion)?.refused;
  const refusal = refused && others.findLast(({ plain, isUnderstood }) => isUnderstood && refused.test(plain));
  const agreed = await judgeStatement(criterion, others);
  if (agreed.finding.kind === 'scored' && agreed.finding.score > 0) {
    const [quote] = agreed.finding.quotes;
    if (!refusal || (quote && quote.segment > refusal.segment)) return agreed;
  }
  if (refusal) return scored(0, [refusal], 'It was refused.', IN_KNOWN_WORDS);
  return agreed.finding.kind === 'unsure' ? agreed : unsure('Nobody says how it ended.');
}

async function judgeResolution(segments: CriterionInput['segments']): Promise<CriterionOutput> {
  const found = await resolutionOf(segments);
  if (found.kind === 'unsure') return unsure(found.reason);
  if (found.kind === 'not_applicable') {
    return { finding: found, feedback: found.reason, confidence: NOT_SAID };
  }
  const { is_resolved, quotes, confidence } = found;
  const feedback = is_resolved ? 'The customer confirms that it is settled.' : 'It is said to be still open.';
  return { finding: { kind: 'scored', score: is_resolved ? 100 : 0, quotes }, feedback, confidence };
}

function judgeOpenQuestions(held: readonly Said[]): CriterionOutput {
  const asked = openQuestions(held).slice(0, ENOUGH_OPEN_QUESTIONS);
  const score = Math.round((100 * asked.length) / ENOUGH_OPEN_QUESTIONS);
  return scored(score, asked, `${asked.length} of ${ENOUGH_OPEN_QUESTIONS} open questions.`, COUNTED);
}

function scored(score: number, said: readonly Said[], feedback: string, confidence: number): CriterionOutput {
  return { finding: { kind: 'scored', score, quotes: said.slice(0, 6).map(toQuote) }, feedback, confidence };
}

function unsure(reason: string): CriterionOutput {
  return { finding: { kind: 'unsure', reason }, feedback: reason, confidence: 0 };
}
