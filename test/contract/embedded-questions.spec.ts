import { answerGap, askQuestion, planInterview, type AskInput, type AskOutput } from '#libs/prompts';
import { questionProblems } from '../../apps/api/src/modules/interview/domain/question-check.js';
import { useEmbeddedEngine } from '../support/engine.js';
import { PROFESSIONS } from '../truth/interview/professions.js';

const engine = useEmbeddedEngine();

const LEVELS: AskInput['level'][] = ['warmup', 'warmup', 'standard', 'standard', 'standard', 'standard', 'advanced'];

const ANSWER =
  'You are hired, my boss said. I got 95 points and moved the loading to the early team, so nine out of 10 lorries left.';

/** What it asks of its own accord has to pass the check that a language model's questions have to pass. */
describe('the questions of the embedded engine', () => {
  it.each(Object.entries(PROFESSIONS))('may all be put to a candidate: %s', async (_, plan) => {
    const { topics } = (await engine.llm().answer(planInterview, plan)).output;
    const asked: AskInput['asked'] = [];
    const unfit: string[] = [];
    const ask = async (topic: number, move: AskInput['move']): Promise<AskOutput> => {
      const { seed, role } = plan;
      const about = { topic: topics[topic % topics.length]!, level: LEVELS[topic]!, move };
      const { output } = await engine.llm().answer(askQuestion, { seed, role, ...about, asked });
      const { text, criterion, expected_points: expectedPoints } = output;
      const earlier = asked.map((question) => question.text);
      unfit.push(...questionProblems({ text, criterion, expectedPoints }, earlier).map((why) => `${why}: ${text}`));
      return output;
    };
    for (const topic of LEVELS.keys()) {
      const { text, template_id } = await ask(topic, { kind: 'question' });
      asked.push({ text, template_id });
      for (const gap of answerGap.options) await ask(topic, { kind: 'follow_up', gap, question: text, answer: ANSWER });
    }
    expect(unfit).toEqual([]);
  });
});
