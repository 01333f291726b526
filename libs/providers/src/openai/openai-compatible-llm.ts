import { OpenAI } from 'openai';
import type { Timing } from '../resilience/timing.js';
import { ChatLlm } from './chat-llm.js';

export const OPENAI_BASE_URL = 'https://api.openai.com/v1';

/** Servers of one's own often want no key; the SDK insists on one. */
const NO_KEY = 'none';

/** A model behind OpenAI's API or any server that speaks like it: Ollama, vLLM, LM Studio, a gateway. */
export class OpenAiCompatibleLlm extends ChatLlm {
  constructor(settings: { baseUrl?: string | undefined; apiKey?: string | undefined; model: string; timing: Timing }) {
    const { model, timing } = settings;
    super({
      model,
      timing,
      description: {
        engine: 'openai-compatible',
        model,
        statement: 'A language model proposes, Talenti checks its quotes and computes the totals; a person decides.',
      },
      client: new OpenAI({
        baseURL: settings.baseUrl ?? OPENAI_BASE_URL,
        apiKey: settings.apiKey ?? NO_KEY,
        // Retries are ours, and nothing is taken from the environment behind the settings' back.
        maxRetries: 0,
        logLevel: 'off',
        organization: null,
        project: null,
        adminAPIKey: null,
        webhookSecret: null,
      }),
    });
  }
}
