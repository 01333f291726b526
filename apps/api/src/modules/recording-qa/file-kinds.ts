/** What a file is, by the end of its name; storage makes sure of it by the bytes. */
export interface FileKind {
  purpose: 'recording' | 'transcript';
  contentType: string;
}

const sound = (contentType: string): FileKind => ({ purpose: 'recording', contentType });
const words = (contentType: string): FileKind => ({ purpose: 'transcript', contentType });

const KINDS: Readonly<Record<string, FileKind>> = {
  aac: sound('audio/aac'),
  flac: sound('audio/flac'),
  m4a: sound('audio/mp4'),
  mp3: sound('audio/mpeg'),
  mp4: sound('video/mp4'),
  oga: sound('audio/ogg'),
  ogg: sound('audio/ogg'),
  opus: sound('audio/ogg'),
  wav: sound('audio/wav'),
  webm: sound('audio/webm'),
  json: words('application/json'),
  srt: words('application/x-subrip'),
  txt: words('text/plain'),
  vtt: words('text/vtt'),
};

export function kindOf(fileName: string): FileKind | null {
  return KINDS[/\.([a-z0-9]+)$/i.exec(fileName.trim())?.[1]?.toLowerCase() ?? ''] ?? null;
}

/** A stored file is a transcript when its type is one of words. */
export function sourceOf(contentType: string): 'audio' | 'transcript' {
  return /^(audio|video)\//.test(contentType) ? 'audio' : 'transcript';
}
