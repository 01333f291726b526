import { eventType } from '#libs/kernel';

/** What a person asked for is done. `request_id` names the certificate. */
export const erasureCompleted = eventType<{ request_id: string; kind: string }>('erasure.completed');
