import { ObjectListField, TextField, TextListField, TimeField } from '#libs/http';

export class DevMailResponse {
  @TextField({ description: 'Id of the mail; `/dev/mail/{id}` shows it.' })
  id!: string;

  @TimeField({ description: 'When the mailbox received it.' })
  at!: string;

  @TextField({ description: 'Who it was sent to.', example: 'amara@example.org' })
  to!: string;

  @TextField({ description: 'Its subject.' })
  subject!: string;

  @TextField({ description: 'What it says, without markup.' })
  text!: string;

  @TextListField({ description: 'Every web address in it, in order.' })
  links!: string[];
}

export class DevMailListResponse {
  @ObjectListField(() => DevMailResponse, { description: 'Newest first.' })
  items!: DevMailResponse[];

  @TextField({ description: 'Always null: the mailbox shows its newest mails only.', nullable: true })
  next_cursor!: string | null;
}
