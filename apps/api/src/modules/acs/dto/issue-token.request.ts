import { ArrayMinSize, IsIn } from 'class-validator';
import { TextListField, UuidField } from '#libs/http';
import type { CallScope } from '#libs/providers';

const SCOPES: readonly CallScope[] = ['voip', 'chat'];

export class IssueTokenRequest {
  @UuidField({ description: 'What a call with this token is for.', optional: true })
  interview_id?: string;

  @TextListField({
    description: 'What the token is for: `voip`, `chat`. Left out: `voip`.',
    example: ['voip'],
    optional: true,
    maxItems: SCOPES.length,
  })
  @ArrayMinSize(1, { message: 'must have at least one entry' })
  @IsIn([...SCOPES], { each: true, message: `each entry must be one of: ${SCOPES.join(', ')}` })
  scopes?: CallScope[];
}
