import { TextField } from '#libs/http';

export class RefreshRequest {
  @TextField({
    description: 'The newest refresh token. Browsers leave it out: their cookie carries it.',
    max: 200,
    optional: true,
    nullable: true,
  })
  refresh_token?: string | null;
}
