/** What a browser speaks to the speech service with, in place of the key. */
export interface SpeechToken {
  token: string;
  /** Region of the service; `embedded` when this server is the service. */
  region: string;
  /** How long a browser may count on it, in seconds from now; at most 600. */
  expiresInSeconds: number;
}

/**
 * Hands out short-lived tokens for the speech service and keeps one until it is about to expire.
 *
 * @throws DomainError `speech.unavailable` (503), `speech.timed_out` (504) or `speech.failed` (502).
 */
export abstract class SpeechTokenIssuer {
  /** `embedded`, `azure-speech`. */
  abstract readonly engine: string;
  abstract issue(): Promise<SpeechToken>;
}

/** Knows the tokens that this server issued itself, for its own speech routes. */
export abstract class SpeechTokenVerifier {
  /** False for every token of another service, and for one that is altered or over. */
  abstract verify(token: string): boolean;
}
