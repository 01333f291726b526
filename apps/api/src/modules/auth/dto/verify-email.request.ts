import { TextField } from '#libs/http';

export class VerifyEmailRequest {
  @TextField({ description: 'Token of the mailed link.', min: 1, max: 200 })
  token!: string;
}
