import type { Timing } from '../resilience/timing.js';
import { ChatLlm } from './chat-llm.js';
import { openAiClient, type OpenAiServer } from './openai-client.js';

/** A model behind OpenAI's API or any server that speaks like it: Ollama, vLLM, LM Studio, a gateway. */
export class OpenAiCompatibleLlm extends ChatLlm {
  constructor(settings: OpenAiServer & { model: string; timing: Timing }) {
    const { model, timing } = settings;
    super({
      model,
      timing,
      description: {
        engine: 'openai-compatible',
        model,
        statement: 'A language model proposes, Talenti checks its quotes and computes the totals; a person decides.',
      },
      client: openAiClient(settings),
    });
  }
}
