import type { SpeakerRole } from './segment.js';

/** What a voice said, in order. */
export interface VoiceLine {
  speaker: string;
  text: string;
}

export interface ProposedRole {
  role: SpeakerRole;
  /** False where the transcript calls the voice by its role. */
  isGuessed: boolean;
}

const ROLE_WORDS: Readonly<Record<Exclude<SpeakerRole, 'unknown'>, RegExp>> = {
  interviewer: /\b(interviewer|recruiter|hiring manager|ai interviewer)\b/i,
  candidate: /\b(candidate|applicant|interviewee)\b/i,
  agent: /\b(agent|advisor|adviser|representative|rep|operator|support|csr|assistant|collector|sales)\b/i,
  customer: /\b(customer|caller|client|consumer|member|prospect|debtor|buyer)\b/i,
};

/** What somebody says who answers for an organisation, at the beginning. */
const OPENING_WORDS =
  /\b(thank you for calling|thanks for calling|how (?:can|may) i (?:help|assist)|my name is \S+ (?:from|with|and i)|this is \S+ (?:from|with|at|calling)|(?:this|the) (?:call|conversation|interview) (?:is|may be|will be)(?: being)? recorded|welcome to|speaking with|tell me about yourself|date of birth|account number|order number|before we (?:start|begin))\b/i;
const FIRST_LINES = 6;
const POINTS = { openingWords: 3, speaksFirst: 1, asksMore: 1 };
/** Ahead of the next voice by less, nobody can tell. */
const CLEARLY_AHEAD = 2;

/**
 * Who each voice is: as the transcript calls it, else by who speaks first, says what an opening has and asks the
 * questions. Where that does not tell, nobody knows.
 *
 * @param sides who speaks for the organisation, and to whom
 */
export function proposeRoles(
  lines: readonly VoiceLine[],
  sides: { held: SpeakerRole; other: SpeakerRole },
): Map<string, ProposedRole> {
  const voices = [...new Set(lines.map(({ speaker }) => speaker))];
  const named = new Map(voices.map((voice) => [voice, roleInName(voice)]));
  if (voices.some((voice) => named.get(voice) !== null)) {
    return new Map(voices.map((voice) => [voice, { role: named.get(voice) ?? 'unknown', isGuessed: false }]));
  }
  const points = voices
    .map((voice) => ({ voice, points: pointsOf(voice, lines) }))
    .toSorted((one, other) => other.points - one.points);
  const [first, second] = points;
  const isClear = first !== undefined && first.points - (second?.points ?? 0) >= CLEARLY_AHEAD;
  return new Map(
    voices.map((voice) => {
      if (!isClear) return [voice, { role: 'unknown', isGuessed: true }];
      return [voice, { role: voice === first.voice ? sides.held : sides.other, isGuessed: true }];
    }),
  );
}

function roleInName(voice: string): SpeakerRole | null {
  const found = Object.entries(ROLE_WORDS).find(([, words]) => words.test(voice.replaceAll('_', ' ')));
  return found ? (found[0] as SpeakerRole) : null;
}

function pointsOf(voice: string, lines: readonly VoiceLine[]): number {
  const opening = lines
    .slice(0, FIRST_LINES * 2)
    .filter(({ speaker }) => speaker === voice)
    .slice(0, FIRST_LINES);
  const asked = (who: (speaker: string) => boolean): number =>
    lines.filter(({ speaker, text }) => who(speaker) && text.includes('?')).length;
  return (
    (opening.some(({ text }) => OPENING_WORDS.test(text)) ? POINTS.openingWords : 0) +
    (lines[0]?.speaker === voice ? POINTS.speaksFirst : 0) +
    (asked((speaker) => speaker === voice) > 2 * asked((speaker) => speaker !== voice) ? POINTS.asksMore : 0)
  );
}
