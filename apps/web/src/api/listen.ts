import { client } from '#libs/api-client';
import { Refusal, refusalFrom, UNREACHED } from './problem.js';

/** How a streaming route of the generated client has to be asked, for its refusals to be ours. */
interface Listening {
  fetch: typeof fetch;
  sseMaxRetryAttempts: number;
  onSseError: (error: unknown) => void;
  onSseEvent: (event: { data: unknown; event?: string }) => void;
}

/**
 * Hears a stream of events to its end, once: whoever wants to try again asks again.
 *
 * @throws Refusal when the server says no, before or in the middle of it, or is not reached.
 */
export async function listen(
  call: (how: Listening) => Promise<{ stream: AsyncGenerator<unknown> }>,
  onData: (data: unknown) => void,
): Promise<void> {
  let refusal: Refusal | null = null;
  let isWhole = false;
  const { stream } = await call({
    sseMaxRetryAttempts: 1,
    fetch: async (input, init) => {
      const response = await (client.getConfig().fetch ?? fetch)(input, init);
      if (!response.ok) throw refusalFrom(await response.json().catch(() => null), response);
      return response;
    },
    onSseError: (error) => {
      refusal ??= error instanceof Refusal ? error : UNREACHED;
    },
    onSseEvent: ({ data, event }) => {
      if (event === 'error') refusal = refusalFrom(data, new Response(null, { status: statusIn(data) }));
      else if (data === '[DONE]') isWhole = true;
      else onData(data);
    },
  });
  // Each event was handled above; the generator is what makes them come.
  for await (const event of stream) void event;
  if (refusal !== null) throw refusal as Refusal;
  if (!isWhole) throw UNREACHED;
}

const statusIn = (problem: unknown): number => {
  const status = (problem as { status?: unknown } | null)?.status;
  return typeof status === 'number' && status >= 400 ? status : 500;
};
