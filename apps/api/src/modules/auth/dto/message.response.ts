import { TextField } from '#libs/http';

export class MessageResponse {
  @TextField({ description: 'A sentence to show to the person.' })
  message!: string;
}
