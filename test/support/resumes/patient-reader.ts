import { MINUTE_MS } from '#libs/kernel';
import { DocumentReader } from '../../../apps/api/src/modules/resume/extraction/document-reader.js';

/** Reads as the product does, but gives a busy machine the time it needs: for tests of what is read, not of how soon. */
export const patientReader = (threads = 1): DocumentReader => new DocumentReader({ threads, timeLimitMs: MINUTE_MS });
