import { AzureOpenAI } from 'openai';
import { OURS_ALONE } from '../openai/openai-client.js';

/** A deployment on Azure OpenAI. */
export interface AzureDeployment {
  /** As in the Azure portal: `https://<resource>.openai.azure.com`. */
  endpoint: string;
  apiKey: string;
  deployment: string;
}

export function azureOpenAiClient({ endpoint, apiKey, deployment }: AzureDeployment, apiVersion: string): AzureOpenAI {
  return new AzureOpenAI({
    // Not `endpoint`: that would let OPENAI_BASE_URL of the environment have a say.
    baseURL: `${endpoint.replace(/\/+$/, '')}/openai`,
    apiKey,
    apiVersion,
    deployment,
    ...OURS_ALONE,
  });
}
