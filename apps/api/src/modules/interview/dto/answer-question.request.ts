import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsEmpty, IsOptional } from 'class-validator';
import { IntegerField, TextField, UuidField } from '#libs/http';

/** An answer to the question that waits: its words, or as multipart a recording of them. */
export class AnswerQuestionRequest {
  @TextField({
    description: "The answer in the candidate's words. Beside a recording: what it should say, where it was misheard.",
    min: 1,
    max: 8_000,
    trim: false,
    optional: true,
  })
  content_text?: string;

  /** The upload takes it in before the body is read; what is left of it here is no file. */
  @IsOptional()
  @IsEmpty({ message: 'must be a file, sent as multipart' })
  @ApiPropertyOptional({
    description: 'The answer as a recording, as multipart only: WebM, Ogg, MP3, WAV or M4A, 5 MB, 5 minutes.',
    type: String,
    format: 'binary',
  })
  audio?: never;

  @IntegerField({
    description: 'Seconds between question and answer, as the browser saw it.',
    min: 0,
    max: 86_400,
    optional: true,
    // Multipart carries numbers as text.
    fromQuery: true,
  })
  response_time_seconds?: number;

  @UuidField({
    description: 'The question it answers, so that a retry is never taken for a new answer.',
    optional: true,
  })
  in_reply_to?: string;
}
