/** The newest version with scores of the assessment of an interview: what counts, also while a newer one is being made. */
export const NEWEST_SCORED = (interviewId: string): string => `
  select * from assessments
  where interview_id = ${interviewId}
    and exists (select from assessment_dimensions where assessment_id = assessments.id)
  order by version desc limit 1`;

/** What made the scores of the row `assessment`, in words; null where it was not kept. */
export const SCORED_BY = `
  (assessment.provenance #>> '{passes,scores,engine}') || ' ' || (assessment.provenance #>> '{passes,scores,model}')
    || ', prompt ' || (assessment.provenance #>> '{passes,scores,prompt_version}')`;
