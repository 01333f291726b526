import { z } from 'zod';
import { VARIABLES } from '#libs/config';
import {
  askQuestion,
  judgeAnswer,
  planInterview,
  type AskInput,
  type InterviewTopic,
  type PlanInput,
  type Prompt,
} from '#libs/prompts';
import { OpenAiCompatibleLlm } from '../../libs/providers/src/openai/openai-compatible-llm.js';
import { strictSchema, type JsonSchema } from '../../libs/providers/src/openai/strict-schema.js';
import { useModelServer } from '../support/model-server.js';
import { FastTiming } from '../support/timing.js';

/** 400 words, as postings are. */
const POSTING = (
  'You plan the late shift in our chilled warehouse and make sure that every lorry leaves in time with what was ordered. ' +
  'You walk the floor for safety twice a shift, keep stock records right and hand over to the night shift in writing. '
)
  .repeat(12)
  .split(' ')
  .slice(0, 400)
  .join(' ');

/** 120 words, as answers are. */
const ANSWER = (
  'In January the handhelds lost connection in aisle fourteen on the late shift. I borrowed six units from the day team, ' +
  'printed pick lists for forty orders and called our technicians, because two lorries had to leave at nine. '
)
  .repeat(4)
  .split(' ')
  .slice(0, 120)
  .join(' ');

const REQUIREMENTS = [
  'Plan the late shift of twelve people',
  'Two years of experience in a chilled warehouse',
  'Know handheld scanners and stock records',
  'Walk the floor for safety twice a shift',
  'Hand over to the night shift in writing',
  'Stay fair and calm when it gets hectic',
  'Forklift licence',
  'Load and check lorries against orders',
];

const RUBRIC = ['Technical Skills', 'Problem Solving', 'Communication', 'Experience', 'Team Work'].map((name) => ({
  name,
  description: `How well the candidate shows ${name.toLowerCase()} in the work of this role, with concrete examples.`,
  weight: 0.2,
}));

const SEED = '0198c0de-0000-7000-8000-000000000001';

const ROLE = { title: 'Warehouse shift lead', department: 'Logistics', description: POSTING };

const PLAN: PlanInput = {
  seed: SEED,
  role: ROLE,
  role_type: null,
  requirements: REQUIREMENTS.map((text) => ({ category: 'responsibility', text, required: true })),
  rubric: RUBRIC,
  resume: {
    summary: 'Shift lead with five years in chilled warehouses.',
    skills: ['handheld scanners', 'stock records', 'shift planning'],
    highlights: ['Shift lead, Harbour Logistics', 'Planned the late shift of twelve people'],
  },
  topics_wanted: 15,
};

const MAIN_QUESTIONS = 12;
/** Every third question is followed up once. */
const FOLLOW_UP_AFTER = 3;

/** As the model server counts. */
const CHARACTERS_PER_TOKEN = 4;

const modelServer = useModelServer();

/** Servers count the schema that they hold the model to, and the model server does not. */
function schemaTokens<Input, Output>(prompt: Prompt<Input, Output>): number {
  const schema = strictSchema(z.toJSONSchema(prompt.written, { io: 'input' }) as JsonSchema);
  return Math.ceil(JSON.stringify(schema).length / CHARACTERS_PER_TOKEN);
}

/** Twelve questions and four follow-ups; the tokens used up when each of the sixteen answers was judged. */
async function holdInterview(): Promise<{ afterEach: number[]; byPrompt: Map<string, number> }> {
  const llm = new OpenAiCompatibleLlm({
    baseUrl: `${modelServer().url}/v1`,
    model: 'rehearsal',
    timing: new FastTiming(8),
  });
  const byPrompt = new Map<string, number>();
  const afterEach: number[] = [];
  const put = async <Input, Output>(prompt: Prompt<Input, Output>, input: Input): Promise<Output> => {
    const { output, usage } = await llm.answer(prompt, input);
    const tokens = usage.inputTokens + usage.outputTokens + schemaTokens(prompt);
    byPrompt.set(prompt.id, (byPrompt.get(prompt.id) ?? 0) + tokens);
    return output;
  };
  const asked: AskInput['asked'] = [];
  const ask = async (topic: InterviewTopic, move: AskInput['move']) => {
    const question = await put(askQuestion, { seed: SEED, role: ROLE, topic, level: 'standard', move, asked });
    asked.push({ text: question.text, template_id: question.template_id });
    return question;
  };
  const { topics } = await put(planInterview, PLAN);
  for (const [index, topic] of topics.slice(0, MAIN_QUESTIONS).entries()) {
    const { text, kind, criterion, expected_points } = await ask(topic, { kind: 'question' });
    const judge = async (turns: string[]): Promise<void> => {
      const question = { text, kind, criterion, expected_points };
      await put(judgeAnswer, { role: ROLE, question, sibling_questions: [], turns });
      afterEach.push([...byPrompt.values()].reduce((sum, tokens) => sum + tokens, 0));
    };
    await judge([ANSWER]);
    if ((index + 1) % FOLLOW_UP_AFTER !== 0) continue;
    await ask(topic, { kind: 'follow_up', gap: 'result', question: text, answer: ANSWER });
    await judge([ANSWER, ANSWER]);
  }
  return { afterEach, byPrompt };
}

describe('the tokens of an interview with a language model', () => {
  it('are under 19 000 for twelve questions, four follow-ups and answers of 120 words', async () => {
    const { afterEach } = await holdInterview();
    expect(afterEach).toHaveLength(16);
    expect(afterEach.at(-1)).toBeLessThan(19_000);
  });

  it('are enough for eight answers under the budget that applies when nobody sets one', async () => {
    const budget = VARIABLES.INTERVIEW_TOKEN_BUDGET.schema.parse(undefined);
    const { afterEach } = await holdInterview();
    expect(afterEach.filter((tokens) => tokens < budget).length).toBeGreaterThanOrEqual(8);
  });

  it('are the same however long the posting is once its requirements are known', async () => {
    const [short, long] = [ROLE, { ...ROLE, description: POSTING.repeat(3) }].map((role) =>
      JSON.stringify(planInterview.render({ ...PLAN, role })),
    );
    expect(long).toBe(short);
  });
});
