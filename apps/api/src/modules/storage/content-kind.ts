import { fileTypeFromBuffer } from 'file-type';

/** So many bytes at the beginning tell what a file is. */
export const HEAD_BYTES = 4_100;

/** What the first bytes look like: the usual ending of such a file's name, `text` for plain UTF-8, else null. */
export async function contentKindOf(head: Uint8Array): Promise<string | null> {
  const known = await fileTypeFromBuffer(head);
  return known?.ext ?? (isText(head) ? 'text' : null);
}

/** The last character may be cut. */
function isText(head: Uint8Array): boolean {
  try {
    return !new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true }).includes('\0');
  } catch {
    return false;
  }
}
