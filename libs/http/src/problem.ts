import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { RefusalKind } from '#libs/kernel';

/** HTTP status of each kind of refusal. */
export const STATUS_OF: Readonly<Record<RefusalKind, number>> = {
  rule: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  unsupported_type: 415,
  invalid: 422,
  too_many: 429,
  provider_failed: 502,
  unavailable: 503,
  timed_out: 504,
};

/** One wrong field. */
export class ProblemField {
  @ApiProperty({ description: 'Name of the field as sent, with a path when it is nested.', example: 'candidate_email' })
  field!: string;

  @ApiProperty({ description: 'What is wrong with it.', example: 'must be an e-mail address' })
  message!: string;
}

/** An error as RFC 9457 describes it, `application/problem+json`. */
export class Problem {
  @ApiProperty({ description: 'Stable name of the problem.', example: 'urn:talenti:problem:invitation.expired' })
  type!: string;

  @ApiProperty({ description: 'The status in words.', example: 'Bad Request' })
  title!: string;

  @ApiProperty({ description: 'The HTTP status.', example: 400 })
  status!: number;

  @ApiProperty({ description: 'A whole sentence for people.', example: 'This invitation has expired.' })
  detail!: string;

  @ApiProperty({ description: 'The path that was asked for.', example: '/api/v1/invitations/validate' })
  instance!: string;

  @ApiProperty({ description: 'Id of the request, also in the X-Request-Id header.' })
  request_id!: string;

  @ApiPropertyOptional({ description: 'Every wrong field, for 422.', type: [ProblemField] })
  errors?: ProblemField[];
}
