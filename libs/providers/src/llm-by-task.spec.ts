import { PROMPTS, PROMPT_TASKS, type Prompt, type PromptTask } from '#libs/prompts';
import { LlmByTask } from './llm-by-task.js';
import { Llm, type EngineDescription, type LlmAnswer } from './ports/llm.port.js';

/** Knows its own name and was asked something. */
class NamedLlm extends Llm {
  readonly asked: string[] = [];
  constructor(readonly name: string) {
    super();
  }
  describe(): EngineDescription {
    return { engine: 'test', model: this.name, statement: '' };
  }
  answer<Input, Output>(prompt: Prompt<Input, Output>): Promise<LlmAnswer<Output>> {
    this.asked.push(prompt.id);
    return Promise.reject(new Error('Only who was asked matters'));
  }
}

describe('a model for each task', () => {
  const open = (names: { interview: string; scoring: string; extraction: string }) => {
    const opened: NamedLlm[] = [];
    const llm = new LlmByTask(names, (name) => {
      const engine = new NamedLlm(name);
      opened.push(engine);
      return engine;
    });
    return { llm, opened };
  };

  it('puts every prompt to the model of its task', async () => {
    const { llm, opened } = open({ interview: 'quick', scoring: 'careful', extraction: 'small' });
    for (const prompt of PROMPTS) await llm.answer<unknown, unknown>(prompt as never, {}).catch(() => undefined);
    const ofTask = (task: PromptTask): string[] => PROMPTS.filter((prompt) => prompt.task === task).map(({ id }) => id);
    expect(Object.fromEntries(opened.map(({ name, asked }) => [name, asked]))).toEqual({
      quick: ofTask('interview'),
      careful: ofTask('scoring'),
      small: ofTask('extraction'),
    });
    expect(ofTask('interview')).toEqual(['interview.plan', 'question.ask', 'question.rephrase', 'answer.judge']);
  });

  it('says which model answers a task', () => {
    const { llm } = open({ interview: 'quick', scoring: 'careful', extraction: 'small' });
    expect(PROMPT_TASKS.map((task) => llm.describe(task).model)).toEqual(['quick', 'careful', 'small']);
    expect(llm.describe().model).toBe('quick');
  });

  it('opens one client for tasks of one model', () => {
    expect(open({ interview: 'one', scoring: 'one', extraction: 'one' }).opened).toHaveLength(1);
  });
});
