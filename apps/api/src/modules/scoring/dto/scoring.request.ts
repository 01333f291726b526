import { EnumField, NumberField, PageQuery, TextField, UuidField } from '#libs/http';
import { OVERRIDE_DECISIONS, type OverrideDecision } from '../domain/override.js';

/** Asks for an assessment now. */
export class ScoreRequest {
  @UuidField({ description: 'The interview to assess.' })
  interview_id!: string;

  @UuidField({
    description: "A version of the role's rubric; the one that counted when the interview began when left out.",
    optional: true,
  })
  rubric_id?: string;
}

/** Overrules an assessment: with a score, a decision, or both. */
export class OverrideRequest {
  @NumberField({ description: 'The score that counts from now on.', min: 0, max: 100, optional: true })
  overall_score?: number;

  @EnumField(OVERRIDE_DECISIONS, {
    description: 'What you conclude. The status of the application is decided at the application.',
    optional: true,
  })
  decision?: OverrideDecision;

  @TextField({ description: 'Why, for whoever reads it later.', min: 10, max: 4_000 })
  reason!: string;
}

/** A job description to read. */
export class ExtractRequirementsRequest {
  @TextField({ description: 'The posting, as it is.', min: 1, max: 60_000, trim: false })
  job_description!: string;

  @TextField({ description: 'Title of the role, when it is known.', max: 200, optional: true })
  title?: string;
}

/** Which assessments. */
export class ListAssessmentsQuery extends PageQuery {
  @UuidField({ description: 'Only those of this interview.', optional: true })
  interview_id?: string;
}
