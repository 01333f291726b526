/** An answer as the API tells it. */
export interface Heard {
  id: string;
  content_text: string;
  audio_duration_seconds: number;
  audio_metadata: { confidence_score: number; processing_time_ms: number };
  segments: { start_ms: number; end_ms: number; text: string; confidence: number; band: 'good' | 'check' | 'poor' }[];
}

/** A question, what was really said, and what was heard. */
export interface SpokenTurn {
  asked: string;
  said: string;
  heard: Heard;
}

interface Assessed {
  dimension: string;
  score: number | null;
  cited_quotes: { text: string }[];
}

/** The interview as a page for people to read. */
export function printVoiceInterview(turns: readonly SpokenTurn[], dimensions: readonly Assessed[]): string {
  return [
    '# An interview by voice',
    '',
    `A shift lead of a warehouse, invented, interviewed by the embedded engine: ${turns.length} questions, asked and`,
    'answered aloud. Flite speaks both parts, with two voices; Moonshine listens. One answer is drowned in noise.',
    'Only what was heard well (*good*) can be quoted. To write this page anew: `WRITE_VOICE=1 npm test -- test/e2e/voice`.',
    '',
    ...turns.flatMap((turn, index) => [...printTurn(turn, index + 1), '']),
    '## What was quoted',
    '',
    '| Dimension | Score | Quotes |',
    '|---|---|---|',
    ...dimensions.map(
      ({ dimension, score, cited_quotes: quotes }) =>
        `| ${dimension} | ${score?.toFixed(1) ?? 'insufficient evidence'} | ${quotes.map(({ text }) => `“${text}”`).join('<br>')} |`,
    ),
    '',
  ].join('\n');
}

function printTurn({ asked, said, heard }: SpokenTurn, number: number): string[] {
  const { audio_duration_seconds: seconds, audio_metadata: audio, segments } = heard;
  return [
    `**${number}. ${asked}**`,
    '',
    `Said: ${said}`,
    '',
    '| Second | Heard | |',
    '|---|---|---|',
    ...segments.map(
      ({ start_ms: start, end_ms: end, text, confidence, band }) =>
        `| ${seconds1(start)}–${seconds1(end)} | ${text} | ${band} (${confidence.toFixed(2)}) |`,
    ),
    '',
    `<sub>${seconds.toFixed(1)} s of sound, listened to in ${(audio.processing_time_ms / 1_000).toFixed(1)} s</sub>`,
  ];
}

const seconds1 = (milliseconds: number): string => (milliseconds / 1_000).toFixed(1);
