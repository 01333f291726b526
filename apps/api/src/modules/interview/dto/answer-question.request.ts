import { IntegerField, TextField, UuidField } from '#libs/http';

/** An answer to the question that waits. */
export class AnswerQuestionRequest {
  @TextField({ description: "The answer in the candidate's words.", min: 1, max: 8_000, trim: false })
  content_text!: string;

  @IntegerField({
    description: 'Seconds between question and answer, as the browser saw it.',
    min: 0,
    max: 86_400,
    optional: true,
  })
  response_time_seconds?: number;

  @UuidField({
    description: 'The question it answers, so that a retry is never taken for a new answer.',
    optional: true,
  })
  in_reply_to?: string;
}
