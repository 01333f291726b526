import { EmailField, EnumField, IntegerField, TextField, UuidField } from '#libs/http';

export class TokenResponse {
  @TextField({ description: 'Send it as `Authorization: Bearer <access_token>`.' })
  access_token!: string;

  @TextField({ description: 'The same as `access_token`, for older clients.' })
  token!: string;

  @EnumField(['bearer'], { description: 'Kind of token.', example: 'bearer' })
  token_type!: 'bearer';

  @IntegerField({ description: 'Seconds until the access token expires.', example: 86_400 })
  expires_in!: number;

  @TextField({
    description: 'Exchanges for a new pair at `/auth/refresh`, once. Browsers use the cookie that carries it.',
  })
  refresh_token!: string;

  @UuidField({ description: 'Who signed in.' })
  user_id!: string;

  @UuidField({ description: 'The same person as a candidate; the same id.' })
  candidate_id!: string;

  @EmailField({ description: 'Their address.' })
  email!: string;
}
