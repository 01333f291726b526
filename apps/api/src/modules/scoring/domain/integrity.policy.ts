/** Something that a person may want to look at. It never changes a competence score. */
export interface IntegrityFlag {
  type: 'fast_answer' | 'client_signals';
  severity: 'low' | 'medium' | 'high';
  /** What was seen, in one sentence. */
  evidence: string;
  /** 0 to 1. */
  confidence: number;
}

export type RiskLevel = 'low' | 'medium' | 'high';

export interface TimedAnswer {
  sequenceNumber: number;
  text: string;
  responseTimeSeconds: number | null;
}

/**
 * Fast typists reach about 80 words a minute in running text (Dhakal et al., "Observations on typing from 136 million
 * keystrokes", CHI 2018: mean 52, fastest 1 % above 100). Three times the fastest is not typed.
 */
const IMPOSSIBLE_WORDS_PER_MINUTE = 300;
/** Below this a text says nothing about typing. */
const SHORTEST_WORDS = 40;
const SIGNALS_WORTH_A_LOOK = 5;

/** From this many on it is no coincidence any more. */
const MANY = 3;

/** What the timing of the answers and the browser's own signals show: one flag for each kind of thing. */
export function integrityFlags(answers: readonly TimedAnswer[], clientSignals: readonly object[]): IntegrityFlag[] {
  return [...fastAnswers(answers), ...manySignals(clientSignals)];
}

function fastAnswers(answers: readonly TimedAnswer[]): IntegrityFlag[] {
  const fast = answers.filter(({ text, responseTimeSeconds }) => {
    const words = text.split(/\s+/).length;
    if (responseTimeSeconds === null || words < SHORTEST_WORDS) return false;
    return words / (Math.max(responseTimeSeconds, 1) / 60) >= IMPOSSIBLE_WORDS_PER_MINUTE;
  });
  const [first] = fast;
  if (!first) return [];
  const where = fast.map(({ sequenceNumber }) => sequenceNumber).join(', ');
  return [
    {
      type: 'fast_answer',
      severity: fast.length >= MANY ? 'high' : 'medium',
      evidence:
        `${fast.length === 1 ? 'One answer' : `${fast.length} answers`} arrived faster than anybody types ` +
        `(message ${where}); number ${first.sequenceNumber} after ${first.responseTimeSeconds} seconds. ` +
        'Dictation or text prepared beforehand can explain it.',
      confidence: 0.5,
    },
  ];
}

function manySignals(signals: readonly object[]): IntegrityFlag[] {
  if (signals.length < SIGNALS_WORTH_A_LOOK) return [];
  return [
    {
      type: 'client_signals',
      severity: 'low',
      evidence: `The browser reported ${signals.length} events such as changes of tab or pasted text.`,
      confidence: 0.3,
    },
  ];
}

/** The worst severity among the flags; a hint to look, not a finding. */
export function riskLevel(flags: readonly IntegrityFlag[]): RiskLevel {
  if (flags.some((flag) => flag.severity === 'high')) return 'high';
  return flags.some((flag) => flag.severity === 'medium') ? 'medium' : 'low';
}

/** 100 without a flag; each takes away by its severity. Shown beside the scores, never part of them. */
export function integrityScore(flags: readonly IntegrityFlag[]): number {
  const cost = { low: 5, medium: 15, high: 30 };
  return Math.max(
    0,
    flags.reduce((score, flag) => score - cost[flag.severity], 100),
  );
}
