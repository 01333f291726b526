import { TextField, TimeField } from '#libs/http';

export class CallTokenResponse {
  @TextField({ description: 'What the calling SDK signs in with.' })
  token!: string;

  @TimeField({ description: 'The token ends then.' })
  expires_on!: string;

  @TextField({
    description: "The person's identity for calls, the same every time.",
    example: '8:acs:0d2a1c_0000000c-1fb9-4878-07fd-0848220077e1',
  })
  user_id!: string;
}
