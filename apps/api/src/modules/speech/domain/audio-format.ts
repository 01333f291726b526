/** Kinds of recordings that are taken, with the type they are stored and played under. */
export const AUDIO_TYPES = {
  webm: 'audio/webm',
  ogg: 'audio/ogg',
  mp3: 'audio/mpeg',
  wav: 'audio/wav',
  m4a: 'audio/mp4',
} as const;
export type AudioFormat = keyof typeof AUDIO_TYPES;

/** The kind of a recording by its first bytes; what its sender calls it does not count. Null for anything else. */
export function audioFormat(bytes: Uint8Array): AudioFormat | null {
  const text = (from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));
  if (text(0, 4) === '\x1a\x45\xdf\xa3') return 'webm';
  if (text(0, 4) === 'OggS') return 'ogg';
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WAVE') return 'wav';
  if (text(4, 8) === 'ftyp') return 'm4a';
  if (text(0, 3) === 'ID3' || beginsWithMp3Frame(bytes)) return 'mp3';
  return null;
}

/** Eleven bits of synchronisation, and a layer: AAC streams begin alike and have none. */
function beginsWithMp3Frame([first = 0, second = 0]: Uint8Array): boolean {
  return first === 0xff && (second & 0xe0) === 0xe0 && (second & 0x06) !== 0;
}
