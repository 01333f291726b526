import type { Segment, SpeakerRole } from '../../../../apps/api/src/modules/recording-qa/domain/segment.js';

/** An invented conversation with what its author expects of it. What is not named is expected to pass. */
export interface GoldenCall {
  id: string;
  /** Key of a template in the library. */
  template: 'customer_support' | 'sales' | 'collections' | 'structured_interview' | 'ai_interview';
  failed: readonly string[];
  notApplicable: readonly string[];
  /** `said`: words in the segment that is the violation; none for what is missing. */
  violations: readonly { rule: string; said?: string }[];
  /** Null: nobody brought a problem. */
  isResolved: boolean | null;
  segments: readonly Segment[];
}

type Written = Omit<GoldenCall, 'segments' | 'failed' | 'notApplicable' | 'violations' | 'template'> &
  Partial<Pick<GoldenCall, 'failed' | 'notApplicable' | 'violations'>> & { says: string };

const ROLES: Readonly<Record<string, SpeakerRole>> = { A: 'agent', C: 'customer', I: 'interviewer', D: 'candidate' };
const MS_PER_WORD = 400;

/** Calls under one template, a line for each turn, beginning with who speaks: agent, customer, interviewer, canDidate. */
export function callsUnder(template: GoldenCall['template'], calls: readonly Written[]): GoldenCall[] {
  return calls.map(({ says, ...call }) => ({
    ...{ template, failed: [], notApplicable: [], violations: [] },
    ...call,
    segments: segmentsOf(says),
  }));
}

export function segmentsOf(says: string): Segment[] {
  let atMs = 0;
  return says
    .trim()
    .split('\n')
    .map((line, index) => {
      const text = line.trim().slice(2);
      const startMs = atMs;
      atMs += text.split(' ').length * MS_PER_WORD;
      return { index, speaker: ROLES[line.trim().charAt(0)] ?? 'unknown', startMs, endMs: atMs, text, band: 'good' };
    });
}
