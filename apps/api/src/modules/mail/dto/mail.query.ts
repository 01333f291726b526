import { EnumField, PageQuery, UuidField } from '#libs/http';
import { EMAIL_STATUSES, type EmailStatus } from '../entities/email.entity.js';

export class ListMailsQuery extends PageQuery {
  @UuidField({ description: 'Only mails about this application.', optional: true })
  application_id?: string;

  @EnumField(EMAIL_STATUSES, { description: 'Only mails that stand so.', optional: true })
  status?: EmailStatus;
}
