import type { ScoreInput, ScoreOutput } from '#libs/prompts';
import { solveJudgement } from '../answers/solve-judgement.ts';
import type { Solver } from '../solver.ts';
import { assessDimension } from './assess-dimension.ts';
import { judgeExchanges, type JudgedExchange } from './judged-exchange.ts';
import { relatedExchanges } from './related-exchanges.ts';
import { assessSkills } from './skill-boundary.ts';

/** Assesses an interview: judges each exchange, then lets every dimension and skill rest on its exchanges. */
export const solveScore: Solver<ScoreInput, ScoreOutput> = async (input) => {
  const judged = await judgeExchanges(input, solveJudgement);
  const dimensions: ScoreOutput['dimensions'] = [];
  for (const dimension of input.rubric) {
    const own = judged.filter(({ exchange }) => isNamed(exchange.dimension, dimension.name));
    const elsewhere = own.length > 0 ? [] : await relatedExchanges(dimension, judged);
    dimensions.push(assessDimension(dimension.name, own, elsewhere));
  }
  return {
    dimensions,
    skills: assessSkills(
      judged,
      input.exchanges.map((exchange) => exchange.skill),
    ),
    answer_notes: answerNotes(judged, input),
  };
};

function isNamed(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

/** What was noticed, noted at the first message of each answer and in the order of the interview. */
function answerNotes(judged: readonly JudgedExchange[], { exchanges }: ScoreInput): ScoreOutput['answer_notes'] {
  return exchanges.flatMap((exchange) => {
    const judgement = judged.find((item) => item.exchange === exchange)?.judgement;
    const message_id = exchange.answers[0]?.message_id;
    if (!judgement || message_id === undefined) return [];
    const not_judgeable = judgement.verdict.kind === 'not_judgeable' ? judgement.verdict.reason : null;
    if (not_judgeable === null && judgement.flags.length === 0) return [];
    return [{ message_id, not_judgeable, flags: judgement.flags }];
  });
}
