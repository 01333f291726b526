import { OpenAI, type ClientOptions } from 'openai';

export const OPENAI_BASE_URL = 'https://api.openai.com/v1';

/** Servers of one's own often want no key; the SDK insists on one. */
const NO_KEY = 'none';

/** Retries are ours, and nothing is taken from the environment behind the settings' back. */
export const OURS_ALONE = {
  maxRetries: 0,
  logLevel: 'off',
  organization: null,
  project: null,
  adminAPIKey: null,
  webhookSecret: null,
} as const satisfies ClientOptions;

/** OpenAI, or any server that speaks like it. */
export interface OpenAiServer {
  baseUrl?: string | undefined;
  apiKey?: string | undefined;
}

export function openAiClient({ baseUrl, apiKey }: OpenAiServer): OpenAI {
  return new OpenAI({ baseURL: baseUrl ?? OPENAI_BASE_URL, apiKey: apiKey ?? NO_KEY, ...OURS_ALONE });
}
