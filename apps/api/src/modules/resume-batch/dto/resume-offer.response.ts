import { ObjectListField, TextField, TimeField, UuidField, ObjectField } from '#libs/http';
import { ParsedResumeResponse } from '../../resume/resume.service.js';

/** A resume that an organisation has about this person. */
export class ResumeOfferResponse {
  @UuidField({ description: 'Id of the offer.' })
  id!: string;

  @TextField({ description: 'Who has it.' })
  organisation_name!: string;

  @TextField({ description: 'The role it was sent in for.' })
  job_role_title!: string;

  @TextField({ description: 'Name of the file.' })
  file_name!: string;

  @ObjectField(() => ParsedResumeResponse, { description: 'What was read out of it.', nullable: true })
  parsed_data!: ParsedResumeResponse | null;

  @TimeField({ description: 'When the organisation got it.' })
  created_at!: string;
}

/** A page of offers. */
export class ResumeOfferListResponse {
  @ObjectListField(() => ResumeOfferResponse, { description: 'Newest first.' })
  items!: ResumeOfferResponse[];

  @TextField({ description: 'Cursor of the next page; null on the last.', nullable: true })
  next_cursor!: string | null;
}

/** It is among one's own resumes now. */
export class AcceptedResumeResponse {
  @UuidField({ description: 'Id of the resume.' })
  resume_id!: string;
}
