import type { Readable } from 'node:stream';
import type { BlobStore } from '#libs/providers';
import { partAskedFor, type FilePart } from './domain/byte-range.js';

/** A file on its way out: all of it, a part, or nothing because what was asked for lies outside. */
export type FetchedFile = {
  fileName: string;
  contentType: string;
  /** Of the whole, in bytes. */
  size: number;
} & ({ part: FilePart | 'whole'; content: Readable } | { part: 'outside' });

/** `range` as HTTP writes it. Null when the file is gone. */
export async function fetchFile(
  blobs: BlobStore,
  fileKey: string,
  fileName: string,
  range: string | undefined,
): Promise<FetchedFile | null> {
  const facts = await blobs.describe(fileKey);
  if (!facts) return null;
  const { contentType, size } = facts;
  const part = partAskedFor(range, size);
  if (part === 'outside') return { fileName, contentType, size, part };
  const content = await blobs.getStream(fileKey, part === 'whole' ? undefined : part);
  return content && { fileName, contentType, size, part, content };
}
