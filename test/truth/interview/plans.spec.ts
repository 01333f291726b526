import { planInterview, type InterviewTopic } from '#libs/prompts';
import { useEmbeddedEngine } from '../../support/engine.js';
import { PROFESSIONS } from './professions.js';

const engine = useEmbeddedEngine();

function printed(topics: readonly InterviewTopic[]): string {
  return topics.map((topic, index) => `${index + 1}. [${topic.dimension}] ${topic.skill} (${topic.source})`).join('\n');
}

describe('the plan, as a recruiter would read it', () => {
  it.each(Object.entries(PROFESSIONS))('for a %s has not drifted', async (_, input) => {
    const { topics } = (await engine.llm().answer(planInterview, input)).output;
    expect(`\n${printed(topics)}\n`).toMatchSnapshot();
  });
});
