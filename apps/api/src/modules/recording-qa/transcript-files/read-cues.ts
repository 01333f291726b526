import { namedLine, readClock, type RawTurn } from './given-turn.js';

const ARROW = /^\s*(\S+)\s+-->\s+(\S+)/;
/** `<v Agent Smith>Good morning</v>`: who speaks, in WebVTT. */
const VOICE = /^<v(?:\.[^\s>]*)?\s+([^>]+)>/;
const TAG = /<[^>\n]*>/g;
const BLOCK_TO_SKIP = /^(WEBVTT|NOTE|STYLE|REGION)\b/;

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': ' ',
  '&lrm;': '',
  '&rlm;': '',
  '&quot;': '"',
};

/**
 * The cues of a WebVTT or SRT file, which differ in a comma and a number. Reads what real files have: cues without a
 * number, without a blank line at the end, with settings behind the times. A block that is no cue is passed over.
 */
export function readCues(content: string): RawTurn[] {
  let speaker: string | null = null;
  return content.split(/\n[^\S\n]*\n/).flatMap((block) => {
    if (BLOCK_TO_SKIP.test(block.trim())) return [];
    const lines = block.split('\n');
    const at = lines.findIndex((line) => ARROW.test(line));
    const [, start = '', end = ''] = ARROW.exec(lines[at] ?? '') ?? [];
    const [startMs, endMs] = [readClock(start), readClock(end)];
    if (at < 0 || startMs === null || endMs === null) return [];
    const text = lines
      .slice(at + 1)
      .join('\n')
      .trim();
    const voice = VOICE.exec(text)?.[1];
    const named = namedLine(plain(text));
    const said = voice === undefined ? named : { speaker: plain(voice), text: plain(text) };
    // Captions name a speaker when the speaker changes.
    speaker = said.speaker ?? speaker;
    return [{ speaker, startMs, endMs: Math.max(startMs, endMs), text: said.text }];
  });
}

function plain(text: string): string {
  return text.replace(TAG, '').replace(/&(amp|lt|gt|nbsp|lrm|rlm|quot);/g, (entity) => ENTITIES[entity] ?? entity);
}
