/**
 * News that travels up the floors through the outbox. The type says what happened, in the past tense
 * (`interview.completed`). The payload is JSON with ids only, never personal data.
 */
export interface EventType<Payload extends object> {
  readonly type: string;
  /** Only for the compiler: what a subscriber receives. */
  readonly payload?: Payload;
}

export function eventType<Payload extends object>(type: string): EventType<Payload> {
  return { type };
}
