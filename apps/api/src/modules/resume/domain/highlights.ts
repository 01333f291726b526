/** The parts of a resume that an interviewer asks about. */
export interface ResumeFacts {
  summary: string | null;
  skills: readonly string[];
  experience: readonly { description: string | null }[];
}

const MOST_HIGHLIGHTS = 8;
const SHORTEST = 20;
const LONGEST = 240;
const FIGURE = /\d/;
const CHANGE =
  /\b(built|cut|created|designed|grew|improved|introduced|launched|led|managed|reduced|raised|saved|set up|started|trained|won)\b/i;

/** Claims worth asking about: those with a figure or a change come first, newest job first among equals. */
export function highlightsOf({ experience }: ResumeFacts): string[] {
  const claims = experience.flatMap(({ description }) =>
    (description ?? '')
      .split(/\n+|(?<=[.;])\s+(?=[A-Z])/)
      .map((claim) => claim.replace(/^[\s•\-–*]+/, '').trim())
      .filter((claim) => claim.length >= SHORTEST && claim.length <= LONGEST),
  );
  const worth = (claim: string): number => Number(FIGURE.test(claim)) + Number(CHANGE.test(claim));
  return [...new Set(claims)]
    .map((claim, index) => ({ claim, index }))
    .sort((a, b) => worth(b.claim) - worth(a.claim) || a.index - b.index)
    .slice(0, MOST_HIGHLIGHTS)
    .map(({ claim }) => claim);
}
