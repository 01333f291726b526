import { QueryClient } from '@tanstack/react-query';
import { Refusal, refusalFrom } from './problem.js';

interface Answer<Data> {
  data?: Data;
  error?: unknown;
  response?: Response;
}

/**
 * The data of an answer of the generated client.
 *
 * @throws Refusal when the server says no, or is not reached.
 */
export async function ask<Data>(call: Promise<Answer<Data>>): Promise<Data> {
  const { data, error, response } = await call.catch(() => ({ data: undefined, error: null, response: undefined }));
  if (!response?.ok) throw refusalFrom(error, response);
  return data as Data;
}

const MOST_TRIES = 3;
const FRESH_FOR_MS = 15_000;

/** What was asked is kept for a moment, and asked again by itself only where that may help. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: FRESH_FOR_MS,
      retry: (failures, error) => failures < MOST_TRIES && error instanceof Refusal && error.isPassing,
    },
    mutations: { retry: false },
  },
});
