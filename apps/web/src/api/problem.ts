import type { Problem } from '#libs/api-client';

/** Why a request was refused, in the server's words. `status` 0: the server was not reached. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    /** What is wrong with which field, by its name on the wire. */
    readonly fields: Readonly<Record<string, string>> = {},
    readonly requestId: string | null = null,
  ) {
    super(detail);
    this.name = 'Refusal';
  }

  /** Whether the same request may go well in a moment. */
  get isPassing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 502;
  }
}

/** The server was not reached: nothing is known about what it did. */
export const UNREACHED = new Refusal(0, 'network', '');

export function refusalFrom(body: unknown, response: Response | undefined): Refusal {
  if (!response) return UNREACHED;
  const problem: Partial<Problem> = typeof body === 'object' && body !== null ? body : {};
  const fields = Object.fromEntries((problem.errors ?? []).map(({ field, message }) => [field, message]));
  return new Refusal(
    response.status,
    problem.type ?? `http.${response.status}`,
    problem.detail ?? problem.title ?? response.statusText,
    fields,
    response.headers.get('X-Request-Id'),
  );
}
