import { TextField } from '#libs/http';

export class ResetPasswordRequest {
  @TextField({ description: 'Token of the mailed link.', min: 1, max: 200 })
  token!: string;

  @TextField({
    description: '8 to 128 characters with an upper-case letter, a digit and a special character.',
    max: 1_024,
    trim: false,
    example: 'Ruhig-9-Fluss',
  })
  password!: string;
}
