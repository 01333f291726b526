import { IntegerField, NumberField, PageQuery, TextField, UuidField } from '#libs/http';

/** Asks for the best assessed applications of a role. */
export class GenerateShortlistRequest {
  @UuidField({ description: 'The role.' })
  job_role_id!: string;

  @IntegerField({ description: 'How many at most.', min: 1, max: 100, optional: true, example: 10 })
  max_candidates?: number;

  @NumberField({
    description: 'Leaves out scores below this; the answer says how many.',
    min: 0,
    max: 100,
    optional: true,
    example: 60,
  })
  min_score?: number;
}

/** Which shortlists. */
export class ListShortlistsQuery extends PageQuery {
  @UuidField({ description: 'Only those of this role.', optional: true })
  job_role_id?: string;
}

const UUID = '[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}';

/** Whom to put side by side. */
export class ComparisonQuery {
  @TextField({
    description: '2 to 5 applications to the role, separated by commas. The answer keeps their order.',
    max: 200,
    pattern: {
      regex: new RegExp(`^${UUID}(?:,${UUID}){1,4}$`),
      message: 'must be 2 to 5 ids of applications, separated by commas',
    },
  })
  application_ids!: string;
}
