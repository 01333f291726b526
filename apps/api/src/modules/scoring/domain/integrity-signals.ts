import { answersInWords, type IntegrityFlag, type IntegrityInput, type NoticedSignal } from './integrity-input.js';

/** Shorter pastes are names, numbers and corrections. */
const FEWEST_PASTED_CHARACTERS = 200;
const PASTED_SHARE = 0.5;
const MOSTLY_PASTED_SHARE = 0.8;

/** Answers that are for the most part what was pasted while their question waited, by the browser's counts. */
export function pastedTexts({ answers, signals }: Pick<IntegrityInput, 'answers' | 'signals'>): IntegrityFlag[] {
  const pasted = answers
    .map((answer) => {
      const own = signals.filter(({ kind, messageId }) => kind === 'paste' && messageId === answer.question.messageId);
      const characters = own.reduce((sum, { details }) => sum + countIn(details), 0);
      return { ...answer, characters, share: Math.min(1, characters / Math.max(1, answer.text.length)) };
    })
    .filter(({ characters, share }) => characters >= FEWEST_PASTED_CHARACTERS && share >= PASTED_SHARE);
  const [first] = pasted;
  if (!first) return [];
  return [
    {
      id: 'pasted_text',
      type: 'pasted_text',
      severity: pasted.some(({ share }) => share >= MOSTLY_PASTED_SHARE) ? 'medium' : 'low',
      evidence:
        `${answersInWords(pasted)} may be pasted for the most part: in message ${first.sequenceNumber} ${first.characters} ` +
        `characters were pasted into an answer of ${first.text.length}. Writing in an editor of one's own, a translation or ` +
        'assistive software can explain it.',
      confidence: 0.6,
      messages: pasted.map(({ messageId }) => messageId),
      quotes: [],
    },
  ];
}

/** A minute away, or five times, is worth a look; less happens to everybody. Chosen, not measured. */
const AWAY_MS_WORTH_A_LOOK = 60_000;
const TIMES_WORTH_A_LOOK = 5;
/** Thinking for half a minute is what hard questions are for. */
const LONG_SILENCE_MS = 30_000;
const SILENCES_WORTH_A_LOOK = 3;
const AWAY: readonly string[] = ['tab_switch', 'focus_loss', 'fullscreen_exit'];

/**
 * How often and how long the interview was out of sight, and long silences, noticed by the browser or heard in recordings.
 * Never more than a hint.
 */
export function browserSignals({ answers, signals }: Pick<IntegrityInput, 'answers' | 'signals'>): IntegrityFlag[] {
  const away = absences(signals.filter(({ kind }) => AWAY.includes(kind)));
  const awayMs = away.reduce((sum, { from, to }) => sum + to - from, 0);
  const silences = signals.filter(({ kind, durationMs }) => kind === 'silence' && (durationMs ?? 0) >= LONG_SILENCE_MS);
  const hesitant = answers.filter(({ silencesMs }) => silencesMs.some((ms) => ms >= LONG_SILENCE_MS));
  const silenceCount = silences.length + hesitant.length;
  const seen = [
    ...(awayMs >= AWAY_MS_WORTH_A_LOOK || away.length >= TIMES_WORTH_A_LOOK
      ? [`The interview was out of sight ${away.length} times, ${Math.round(awayMs / 1_000)} s in all`]
      : []),
    ...(silenceCount >= SILENCES_WORTH_A_LOOK ? [`There were ${silenceCount} silences of half a minute or more`] : []),
  ];
  if (seen.length === 0) return [];
  const involved = signals.filter((signal) => AWAY.includes(signal.kind) || silences.includes(signal));
  return [
    {
      id: 'client_signals',
      type: 'client_signals',
      severity: 'low',
      evidence: `${seen.join('. ')}. A message, a second screen, thinking or somebody at the door can explain it.`,
      confidence: 0.3,
      messages: [...new Set([...involved, ...hesitant].flatMap(({ messageId }) => messageId ?? []))],
      quotes: [],
    },
  ];
}

/** One absence is often told twice, as a tab and as a window: what overlaps or is a second apart is one. */
function absences(signals: readonly NoticedSignal[]): { from: number; to: number }[] {
  const times = signals
    .map(({ occurredAt, durationMs }) => ({ from: occurredAt.getTime(), to: occurredAt.getTime() + (durationMs ?? 0) }))
    .sort((a, b) => a.from - b.from || a.to - b.to);
  const merged: { from: number; to: number }[] = [];
  for (const { from, to } of times) {
    const last = merged.at(-1);
    if (last && from <= last.to + 1_000) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}

function countIn({ characters }: NoticedSignal['details']): number {
  return typeof characters === 'number' && Number.isFinite(characters) ? Math.max(0, characters) : 0;
}
