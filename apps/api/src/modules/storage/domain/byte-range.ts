/** A part of a file; both ends belong to it. */
export interface FilePart {
  start: number;
  end: number;
}

const ONE_RANGE = /^\s*bytes=\s*(\d*)-(\d*)\s*$/;

/**
 * What a `Range` header asks for. Anything but one plain range of bytes is answered with the whole file, as HTTP
 * allows; `outside` is a range that begins behind the file's end.
 */
export function partAskedFor(header: string | undefined, size: number): FilePart | 'whole' | 'outside' {
  const [, first = '', last = ''] = ONE_RANGE.exec(header ?? '') ?? [];
  if (first === '' && last === '') return 'whole';
  if (first === '')
    return Number(last) > 0 && size > 0 ? { start: Math.max(0, size - Number(last)), end: size - 1 } : 'outside';
  if (last !== '' && Number(last) < Number(first)) return 'whole';
  if (Number(first) >= size) return 'outside';
  return { start: Number(first), end: last === '' ? size - 1 : Math.min(Number(last), size - 1) };
}
