/** An invented person who applies, and what is to happen with them. */
export interface Persona {
  /** Also the beginning of their address. Never changed once released. */
  key: string;
  name: string;
  /** How their answers are meant to be; null for those who give none. */
  quality: 'strong' | 'middling' | 'weak' | 'off topic' | null;
  /** How far they get. */
  path: 'invited' | 'claimed' | 'in the middle' | 'finished';
  resume: PersonaResume | null;
  /** Whatever is asked gets the one that fits best; each is given once. */
  answers: readonly string[];
  /** What they add when somebody asks again, in this order; then it is taken from the answers. */
  additions?: readonly string[];
  /** The first answer long enough comes out of the clipboard. */
  pastesOnce?: true;
  /** Why they object to their result. */
  contest?: string;
  decision?: { status: 'shortlisted' | 'offered' | 'rejected'; reason: string };
}

export interface PersonaResume {
  headline: string;
  summary: string;
  jobs: readonly { title: string; employer: string; from: string; to?: string; did: readonly string[] }[];
  education: { what: string; where: string };
  skills: readonly string[];
}

/** An invented role with everybody who applies to it. */
export interface SampleRole {
  key: string;
  title: string;
  department: string;
  location: string;
  posting: string;
  /** About how many questions its interviews have. */
  questionCount: number;
  /** Weights add up to 1. */
  rubric: readonly { name: string; description: string; weight: number }[];
  /** Whether the recruiter has asked for a shortlist. */
  isShortlisted?: true;
  people: readonly Persona[];
}

/** An invented conversation that is checked against a policy. */
export interface SampleCall {
  fileName: string;
  agent: string;
  team: string;
  transcript: string;
}
