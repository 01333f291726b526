import { eventType } from '#libs/kernel';

/** A call of an interview began, ended or failed, or its recording went on its way. Ask the front desk how it stands. */
export const callChanged = eventType<{ interviewId: string; callId: string }>('acs.call_changed');

/** The call is connected: from now on there is somebody to talk to. */
export const callConnected = eventType<{ interviewId: string; callId: string }>('acs.call_connected');

/** Somebody who took a token for an interview rings. */
export const callIncoming = eventType<{ interviewId: string; candidateId: string; newsId: string }>(
  'acs.call_incoming',
);
