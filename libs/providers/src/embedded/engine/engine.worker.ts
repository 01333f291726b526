import { loadBank } from './interview/bank/matching.ts';
import { loadLanguage } from './language.ts';
import { solveJudgement } from './answers/solve-judgement.ts';
import { solveRequirements } from './requirements/solve-requirements.ts';
import { SOLVERS } from './solvers.ts';

await loadLanguage();

/** A question to a solver, or to the worker itself: which prompts it can answer, and whether it would warm up. */
export type EngineTask = { prompt_id: string; input: never } | 'list' | 'warm-up';

/** Runs in a worker thread, so that thinking never holds up the event loop of the API. */
export default async function solve(task: EngineTask): Promise<unknown> {
  if (task === 'list') return Object.keys(SOLVERS);
  if (task === 'warm-up') return warmUp();
  const solver = SOLVERS[task.prompt_id];
  if (!solver) throw new Error(`The embedded engine has no solver for the prompt ${task.prompt_id}`);
  return solver(task.input);
}

/** Embeds the question bank, the exemplars and the prototypes, which the first real question would wait for. */
async function warmUp(): Promise<void> {
  await loadBank();
  await solveRequirements({ title: null, job_description: 'You keep the stock records up to date.' });
  await solveJudgement({
    role: { title: 'Storekeeper', department: null, description: 'Keeps the stock records up to date.' },
    question: {
      text: 'How do you keep records?',
      kind: 'behavioural',
      criterion: 'Keeps records',
      expected_points: ['dates'],
    },
    sibling_questions: [],
    turns: ['I count the shelves every Friday and write the numbers into the book, because errors show early.'],
  });
}
