/** News that an organisation may have sent to it. */
export const WEBHOOK_EVENTS = [
  'application.created',
  'application.decided',
  'invitation.accepted',
  'interview.completed',
  'assessment.completed',
  'feedback.sent',
  'recording.evaluated',
] as const;
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];

/** What an administrator sends to see whether it arrives. Nobody subscribes to it. */
export const TEST_EVENT = 'webhook.test';
