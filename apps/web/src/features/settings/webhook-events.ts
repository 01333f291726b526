/** What can be told, as the API's description lists it. */
export const EVENTS = [
  'application.created',
  'application.decided',
  'invitation.accepted',
  'interview.completed',
  'assessment.completed',
  'feedback.sent',
  'recording.evaluated',
] as const;
type Event = (typeof EVENTS)[number];

type Named<Name extends string> = Name extends `${infer Before}.${infer After}` ? `${Before}_${After}` : never;

export const eventName = (event: Event): Named<Event> => event.replace('.', '_') as Named<Event>;
export const isEvent = (value: string): value is Event => EVENTS.some((event) => event === value);
