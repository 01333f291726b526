import type { ReadDocument } from './read-document.ts';
import { readDocx } from './read-docx.ts';
import { readPdf } from './read-pdf.ts';

/** Runs in a worker thread with a memory limit: a document is a program that a stranger wrote. */
export default async function read(
  task: { type: 'pdf' | 'docx'; bytes: Uint8Array } | 'warm-up',
): Promise<ReadDocument | undefined> {
  if (task === 'warm-up') return undefined;
  return task.type === 'pdf' ? readPdf(task.bytes) : readDocx(task.bytes);
}
