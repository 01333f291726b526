import { EmailField, TextField } from '#libs/http';

export class RegisterRequest {
  @EmailField({ description: 'Address to sign in with. Upper and lower case make no difference.' })
  email!: string;

  @TextField({
    description: '8 to 128 characters with an upper-case letter, a digit and a special character.',
    max: 1_024,
    trim: false,
    example: 'Ruhig-9-Fluss',
  })
  password!: string;

  @TextField({ description: 'Name as people use it.', min: 2, max: 200, example: 'Amara Okafor' })
  full_name!: string;

  @TextField({ description: 'Telephone number.', max: 40, optional: true, nullable: true, example: '+44 20 7946 0123' })
  phone?: string | null;
}
