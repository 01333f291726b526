import { authLogout, authRefresh, client } from '#libs/api-client';

/**
 * Who is signed in here. The access token lives in memory only; a page that is opened anew gets another one with the
 * refresh cookie, which no script can read.
 */
let accessToken: string | null = null;
let renewing: Promise<boolean> | null = null;
const listeners = new Set<() => void>();

export const session = {
  get isSignedIn(): boolean {
    return accessToken !== null;
  },
  begin(token: string): void {
    accessToken = token;
    announce();
  },
  /** Gets a fresh token once, however many ask at the same time. False: nobody is signed in any more. */
  renew(): Promise<boolean> {
    renewing ??= renewOnce().finally(() => (renewing = null));
    return renewing;
  },
  async end(): Promise<void> {
    await authLogout().catch(() => undefined);
    accessToken = null;
    announce();
  },
  /** Told whenever somebody signs in or out. */
  onChange(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

function announce(): void {
  for (const listener of listeners) listener();
}

const UNDER_WAY = 'talenti.renewing';
const LONGEST_UNDER_WAY_MS = 2_000;

/**
 * A refresh cookie that is shown twice ends the session, as a stolen one would. So tabs take turns; the request outlives
 * a page that is left, which lets its new cookie arrive; and the next page waits for one that was under way.
 */
async function renewOnce(): Promise<boolean> {
  return 'locks' in navigator ? navigator.locks.request('talenti.session', renewAlone) : renewAlone();
}

async function renewAlone(): Promise<boolean> {
  const begunAt = Number(localStorage.getItem(UNDER_WAY) ?? 0);
  const leftMs = Math.min(begunAt + LONGEST_UNDER_WAY_MS - Date.now(), LONGEST_UNDER_WAY_MS);
  if (leftMs > 0) await new Promise((resolve) => setTimeout(resolve, leftMs));
  localStorage.setItem(UNDER_WAY, String(Date.now()));
  const { data, response } = await authRefresh({ body: {}, keepalive: true }).catch(() => ({
    data: undefined,
    response: undefined,
  }));
  localStorage.removeItem(UNDER_WAY);
  // Without an answer nothing is known, and who was signed in stays so.
  if (!response) return accessToken !== null;
  const before = accessToken;
  accessToken = data?.access_token ?? null;
  if ((before === null) !== (accessToken === null)) announce();
  return accessToken !== null;
}

/** Sends the token along and, when it has run out, tries once more with a new one. */
export function connectClient(): void {
  client.setConfig({
    auth: () => accessToken ?? undefined,
    fetch: async (input) => {
      const request = new Request(input);
      const again = request.clone();
      const response = await fetch(request);
      if (response.status !== 401 || !request.headers.has('Authorization') || !(await session.renew())) return response;
      again.headers.set('Authorization', `Bearer ${accessToken ?? ''}`);
      return fetch(again);
    },
  });
}

/** For what the generated client cannot do: streams, and uploads with progress. */
export function authorization(): Record<string, string> {
  return accessToken === null ? {} : { Authorization: `Bearer ${accessToken}` };
}
