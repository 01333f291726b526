import { IntegerField, NumberField, PageQuery, TextField, UuidField } from '#libs/http';

/** Asks for an assessment now. */
export class ScoreRequest {
  @UuidField({ description: 'The interview to assess.' })
  interview_id!: string;

  @UuidField({ description: "Reserved: the interview's own rubric version always counts.", optional: true })
  rubric_id?: string;
}

/** A job description to read. */
export class ExtractRequirementsRequest {
  @TextField({ description: 'The posting, as it is.', min: 1, max: 60_000, trim: false })
  job_description!: string;

  @TextField({ description: 'Title of the role, when it is known.', max: 200, optional: true })
  title?: string;
}

/** Asks for the best assessed applications of a role. */
export class GenerateShortlistRequest {
  @UuidField({ description: 'The role.' })
  job_role_id!: string;

  @IntegerField({ description: 'How many at most.', min: 1, max: 100, optional: true, example: 10 })
  max_candidates?: number;

  @NumberField({ description: 'Leaves out scores below this.', min: 0, max: 100, optional: true, example: 60 })
  min_score?: number;
}

/** Which assessments. */
export class ListAssessmentsQuery extends PageQuery {
  @UuidField({ description: 'Only those of this interview.', optional: true })
  interview_id?: string;
}
