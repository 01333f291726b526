import { EmailField, TextField } from '#libs/http';

export class LoginRequest {
  @EmailField({ description: 'Address the account was registered with.' })
  email!: string;

  @TextField({ description: 'The password.', min: 1, max: 1_024, trim: false, example: 'Ruhig-9-Fluss' })
  password!: string;
}
