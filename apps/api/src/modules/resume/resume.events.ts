import { eventType } from '#libs/kernel';

/** A resume could be read: its `parsed_data` is there. */
export const resumeParsed = eventType<{ resumeId: string; candidateId: string }>('resume.parsed');
