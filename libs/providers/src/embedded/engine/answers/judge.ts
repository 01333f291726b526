import type { JudgeInput, JudgeOutput } from '#libs/prompts';
import { clamp } from '../language.ts';
import { lacksFullStops, sentencesOf } from './answer-sentences.ts';
import { weigh, type WeighedAnswer } from './answer-score.ts';
import { coverageOf } from './coverage.ts';
import { countOf, EVASIVE } from './cues.ts';
import { pointsMet } from './expected-points.ts';
import { answersOther, flagsOf, isOffTopic } from './flags.ts';
import { gapOf } from './gap.ts';
import { isMostlyCopied } from './novelty.ts';
import { whyNotJudgeable, type NotJudgeableReason } from './not-judgeable.ts';
import { prepareQuestion, type PreparedQuestion } from './prepared-question.ts';
import { quotesOf } from './quotes.ts';
import { isFluent, readAnswer, showsWork, type SentenceReading } from './read-answer.ts';

/**
 * Judges how much evidence an answer gives: all turns as one answer and each turn alone, and the best of these stands,
 * so that one stray turn spoils nothing. It measures how an answer is told, not whether it is true: invented figures pass.
 *
 * Never throws on what a candidate said; what cannot be judged comes back as `not_judgeable` with the reason.
 */
export async function judge(input: JudgeInput): Promise<JudgeOutput> {
  const refusal = whyNotJudgeable(input.turns);
  if (refusal) return notJudged(refusal, input);
  const question = await prepareQuestion(input);
  const { spoken, repeatedShare } = sentencesOf(input.turns);
  const readings = await readAnswer(spoken, question);
  const joined = await weigh(readings, question);
  const best = await bestOf(joined, input.turns.length, question);
  return judged(input, question, { joined, best, repeatedShare });
}

async function bestOf(joined: WeighedAnswer, turnCount: number, question: PreparedQuestion): Promise<WeighedAnswer> {
  let best = joined;
  for (let turn = 0; turnCount > 1 && turn < turnCount; turn++) {
    const alone = joined.readings.filter((reading) => reading.turn === turn);
    const weighed = await weigh(alone, question);
    if (weighed.score > best.score) best = weighed;
  }
  return best;
}

function judged(
  input: JudgeInput,
  question: PreparedQuestion,
  { joined, best, repeatedShare }: { joined: WeighedAnswer; best: WeighedAnswer; repeatedShare: number },
): JudgeOutput {
  const working = joined.readings.filter(showsWork);
  const points = pointsMet(question.expected, working, joined.coverage);
  const signs = {
    onTopic: best.topic.onTopic,
    questionLead: best.topic.questionLead,
    evidenceSum: best.evidenceSum,
    directness: best.directness,
    copied: isMostlyCopied(input.turns.join(' '), question),
    repeatedShare,
    plainness: mean(best.readings.map(({ plainness }) => plainness)),
    speaksToTheJudge: joined.readings.some((reading) => reading.signs.speaksToTheJudge),
  };
  const strayed = isOffTopic(signs) || answersOther(signs);
  return {
    verdict: { kind: 'judged', score: best.score },
    confidence: confidenceOf(best, { strayed, breaksGuessed: input.turns.some(lacksFullStops) }),
    coverage: joined.coverage,
    points: input.question.expected_points.length > 0 ? points : [],
    flags: flagsOf(signs),
    gap: gapOf({
      kind: question.kind,
      score: best.score,
      evidenceSum: best.evidenceSum,
      directness: best.directness,
      strayed,
      namesAnAction: joined.readings.some(namesAnAction),
      ...actionsOf(joined),
      coverage: joined.coverage,
    }),
    quotes: quotesOf(best.evidence, input.turns),
  };
}

function namesAnAction(reading: SentenceReading): boolean {
  const { ownPast, sharedPast, planned } = reading.signs;
  return isFluent(reading) && reading.evasion < 0.5 && reading.plainness > 0.4 && ownPast + sharedPast + planned > 0;
}

/** Own and shared actions, in the evidence when there is some, else anywhere. */
function actionsOf({ evidence, readings }: WeighedAnswer): { ownActions: number; sharedActions: number } {
  const from = evidence.length > 0 ? evidence : readings;
  return {
    ownActions: from.reduce((sum, { signs }) => sum + signs.ownPast + signs.planned, 0),
    sharedActions: from.reduce((sum, { signs }) => sum + signs.sharedPast, 0),
  };
}

const MOST_CONFIDENCE = 0.85;
const STRAYED_COST = 0.2;
/** Measured with the stops taken out: order stays (Spearman .88 on held-out answers against .93), single scores move by 10 points and more. */
const GUESSED_BREAKS_COST = 0.2;

/** The more was said and the clearer it is, the surer; an answer that strayed wants a second question first. */
function confidenceOf(
  { readings, evidenceSum, topic }: WeighedAnswer,
  { strayed, breaksGuessed }: { strayed: boolean; breaksGuessed: boolean },
): number {
  const said = clamp(readings.length / 6);
  const clear = Math.max(clamp(evidenceSum / 2), 1 - clamp(evidenceSum / 0.3));
  const doubt = (strayed ? STRAYED_COST : 0) + (breaksGuessed ? GUESSED_BREAKS_COST : 0);
  const confidence = 0.35 + 0.2 * said + 0.2 * clear + 0.1 * topic.onTopic - doubt;
  return Math.round(clamp(confidence, 0, MOST_CONFIDENCE) * 100) / 100;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function notJudged(reason: NotJudgeableReason, { question, turns }: JudgeInput): JudgeOutput {
  const dodged = reason === 'too_short' && countOf(EVASIVE, turns.join(' ')) > 0;
  return {
    verdict: { kind: 'not_judgeable', reason },
    confidence: 0.9,
    coverage: coverageOf([]),
    points: question.expected_points.map((point) => ({ point, met: 0 })),
    flags: dodged ? [{ type: 'evasive', confidence: 0.7, evidence: 'The few words turn away from the question.' }] : [],
    gap: 'reframe',
    quotes: [],
  };
}
