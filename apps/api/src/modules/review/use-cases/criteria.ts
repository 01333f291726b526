import type { InterviewRecord } from '../../interview/interview.service.js';
import type { RecruitmentService } from '../../recruitment/recruitment.service.js';

/** One thing that an interview is scored by. */
export interface Criterion {
  name: string;
  description: string | null;
  /** Share of the overall score, above 0 to 1. */
  weight: number;
  /** What scores look like, lowest first; empty where the rubric does not say. */
  anchors: { level: number; description: string }[];
}

/** What this interview is scored by: the version of the rubric that it began with, or the default one for practice. */
export async function criteriaOf(
  recruitment: RecruitmentService,
  { jobRoleId, rubricVersion }: Pick<InterviewRecord, 'jobRoleId' | 'rubricVersion'>,
): Promise<Criterion[]> {
  const { dimensions } =
    jobRoleId !== null && rubricVersion !== null
      ? await recruitment.rubricVersion(jobRoleId, rubricVersion)
      : recruitment.defaultRubric();
  return dimensions.map(({ name, description, weight, anchors }) => ({
    name,
    description: description ?? null,
    weight,
    anchors: [...(anchors ?? [])].sort((one, other) => one.level - other.level),
  }));
}
