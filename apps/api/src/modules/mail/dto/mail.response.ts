import { EnumField, IntegerField, ObjectListField, TextField, TimeField, UuidField } from '#libs/http';
import { DELIVERY_OUTCOMES } from '../domain/delivery.policy.js';
import { EMAIL_STATUSES } from '../entities/email.entity.js';

export class MailResponse {
  @UuidField({ description: 'Id of the mail.' })
  id!: string;

  @TextField({ description: 'What kind of mail it is.', example: 'invitation' })
  template!: string;

  @TextField({ description: 'Who it is for.', example: 'amara@example.org' })
  to!: string;

  @UuidField({ description: 'The application it is about.', nullable: true })
  application_id!: string | null;

  @EnumField(EMAIL_STATUSES, {
    description:
      '`failed`: every try was in vain; somebody should look. `suppressed`: it was for an invented person and never left.',
  })
  status!: string;

  @IntegerField({ description: 'Tries since it was ordered, or since a person had it tried again.' })
  attempts!: number;

  @TimeField({ description: 'When it was ordered.' })
  created_at!: string;

  @TimeField({ description: 'When the deliverer took it.', nullable: true })
  sent_at!: string | null;

  @TextField({ description: 'Code of what went wrong at the newest try.', nullable: true, example: 'email.refused' })
  error_code!: string | null;

  @TextField({ description: 'The same as a sentence.', nullable: true, example: 'The address does not exist.' })
  problem!: string | null;
}

export class MailAttemptResponse {
  @TimeField({ description: 'When.' })
  at!: string;

  @TextField({ description: '`sendgrid`, `smtp` or `embedded`.' })
  provider!: string;

  @EnumField(DELIVERY_OUTCOMES, {
    description:
      '`suppressed`: the address leads nowhere, so nobody was asked. `unavailable`: the deliverer put it off. `refused`: the address or the content. `misconfigured`: an operator has to change a setting.',
  })
  outcome!: string;

  @TextField({ description: 'What was answered, in short.', nullable: true, example: 'SMTP 550 5.1.1' })
  answer!: string | null;

  @TextField({ description: 'What that means.', nullable: true })
  message!: string | null;
}

export class MailDetailResponse extends MailResponse {
  @ObjectListField(() => MailAttemptResponse, { description: 'Every try, oldest first.' })
  log!: MailAttemptResponse[];
}

export class MailListResponse {
  @ObjectListField(() => MailResponse, { description: 'Newest first.' })
  items!: MailResponse[];

  @TextField({ description: 'Pass it as `cursor` for the next page; null on the last.', nullable: true })
  next_cursor!: string | null;
}
