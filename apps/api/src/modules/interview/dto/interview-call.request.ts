import { UuidField } from '#libs/http';

export class StartCallRequest {
  @UuidField({ description: 'The interview that is held in the call.' })
  interview_id!: string;
}

export class RecordCallRequest {
  @UuidField({ description: 'The call.' })
  call_id!: string;
}
