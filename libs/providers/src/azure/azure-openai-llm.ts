import type { ContentFilterResultsForChoiceOutput } from '@azure/openai/types';
import { AzureOpenAI } from 'openai';
import { ChatLlm } from '../openai/chat-llm.js';
import type { Timing } from '../resilience/timing.js';

/** The oldest generally available version that knows structured outputs. */
const API_VERSION = '2024-10-21';

/** A model deployed on Azure OpenAI. */
export class AzureOpenAiLlm extends ChatLlm {
  /** `endpoint` as in the Azure portal: `https://<resource>.openai.azure.com`. */
  constructor(settings: { endpoint: string; apiKey: string; deployment: string; timing: Timing }) {
    const { deployment, timing } = settings;
    super({
      model: deployment,
      timing,
      filteredCategories,
      description: {
        engine: 'azure-openai',
        model: deployment,
        statement:
          'A language model on Azure proposes, Talenti checks its quotes and computes the totals; a person decides.',
      },
      client: new AzureOpenAI({
        // Not `endpoint`: that would let OPENAI_BASE_URL of the environment have a say.
        baseURL: `${settings.endpoint.replace(/\/+$/, '')}/openai`,
        apiKey: settings.apiKey,
        apiVersion: API_VERSION,
        deployment,
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

type FilterResults = Pick<ContentFilterResultsForChoiceOutput, 'sexual' | 'violence' | 'hate' | 'self_harm'>;

/** Which of Azure's harm categories stopped an answer. */
function filteredCategories(filterResults: unknown): string[] {
  if (typeof filterResults !== 'object' || filterResults === null) return [];
  const { sexual, violence, hate, self_harm }: FilterResults = filterResults;
  const categories = { sexual, violence, hate, self_harm };
  return Object.entries(categories).flatMap(([name, result]) => (result?.filtered === true ? [name] : []));
}
