import { TextField, TextListField } from '#libs/http';

/** What the interviewer says next. */
export class InterviewerResponse {
  @TextField({ description: 'The question that waits now, or closing words when all has been asked.', max: 2_000 })
  response!: string;

  @TextField({ description: 'What might be asked next about the same; null when there is nothing.', nullable: true })
  suggested_followup!: string | null;

  @TextListField({ description: 'Rubric dimensions that have been talked about.' })
  competencies_covered!: string[];
}
