import { EmailField } from '#libs/http';

export class ForgotPasswordRequest {
  @EmailField({ description: 'Address to send the link to.' })
  email!: string;
}
