import type { ContentFilterResultsForChoiceOutput } from '@azure/openai/types';
import { ChatLlm } from '../openai/chat-llm.js';
import type { Timing } from '../resilience/timing.js';
import { azureOpenAiClient, type AzureDeployment } from './azure-openai-client.js';

/** The oldest generally available version that knows structured outputs. */
const API_VERSION = '2024-10-21';

/** A model deployed on Azure OpenAI. */
export class AzureOpenAiLlm extends ChatLlm {
  constructor(settings: AzureDeployment & { timing: Timing }) {
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
      client: azureOpenAiClient(settings, API_VERSION),
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
