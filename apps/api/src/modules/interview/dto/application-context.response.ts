import { ObjectField, TextField, TextListField, UuidField } from '#libs/http';

/** The role, as an interview screen shows it. */
export class ContextJobResponse {
  @UuidField({ description: 'Id of the role.' })
  id!: string;

  @TextField({ description: 'Its title.' })
  title!: string;

  @TextField({ description: 'Department.', nullable: true })
  department!: string | null;

  @TextField({ description: 'The posting.', max: 60_000, nullable: true })
  description!: string | null;
}

/** Who hires. */
export class ContextOrganisationResponse {
  @UuidField({ description: 'Id of the organisation.' })
  id!: string;

  @TextField({ description: 'Its name.' })
  name!: string;
}

/** Who applied. */
export class ContextCandidateResponse {
  @UuidField({ description: 'Id of the candidate.' })
  id!: string;

  @TextField({ description: 'Name.' })
  name!: string;
}

/** What an interview screen needs to know about an application. */
export class ApplicationContextResponse {
  @ObjectField(() => ContextJobResponse, { description: 'The role.' })
  job!: ContextJobResponse;

  @ObjectField(() => ContextOrganisationResponse, { description: 'Who hires.' })
  org!: ContextOrganisationResponse;

  @ObjectField(() => ContextCandidateResponse, { description: 'Who applied.' })
  candidate!: ContextCandidateResponse;

  @TextListField({ description: 'Rubric dimensions that the newest interview has talked about.' })
  competencies_covered!: string[];

  @TextListField({ description: 'Those it has not.' })
  competencies_to_cover!: string[];
}
