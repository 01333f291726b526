import { PROMPT_TASKS, type Prompt, type PromptTask } from '#libs/prompts';
import { Llm, type AskOptions, type EngineDescription, type LlmAnswer } from './ports/llm.port.js';

/** Puts each prompt to the model that its task was given. Every model has a client and a circuit breaker of its own. */
export class LlmByTask extends Llm {
  private readonly engines: Readonly<Record<PromptTask, Llm>>;

  /** `open` makes the engine of a name; tasks of one name share it. */
  constructor(names: Readonly<Record<PromptTask, string>>, open: (name: string) => Llm) {
    super();
    const opened = new Map<string, Llm>();
    const engineOf = (task: PromptTask): Llm => {
      const engine = opened.get(names[task]) ?? open(names[task]);
      opened.set(names[task], engine);
      return engine;
    };
    this.engines = {
      interview: engineOf('interview'),
      scoring: engineOf('scoring'),
      extraction: engineOf('extraction'),
    };
  }

  describe(task: PromptTask = PROMPT_TASKS[0]): EngineDescription {
    return this.engines[task].describe(task);
  }

  answer<Input, Output>(
    prompt: Prompt<Input, Output>,
    input: Input,
    options?: AskOptions<Output>,
  ): Promise<LlmAnswer<Output>> {
    return this.engines[prompt.task].answer(prompt, input, options);
  }
}
