import {
  BooleanField,
  EmailField,
  EnumField,
  IntegerField,
  PageQuery,
  TextField,
  TextListField,
  UuidField,
} from '#libs/http';
import { DEFAULT_DAYS, MOST_DAYS } from '../../invitation/invitation.service.js';
import { ITEM_STATUSES, MOST_ITEMS, type ItemStatus } from '../domain/item-status.js';

/** Many resumes for one role. */
export class CreateBatchRequest {
  @UuidField({ description: 'The role.' })
  job_role_id!: string;

  @TextField({
    description: "What staff call it; the role's title and the day when left out.",
    min: 1,
    max: 200,
    optional: true,
    example: 'Career fair, November',
  })
  name?: string;
}

/** A file that is about to be sent. */
export class ItemUploadUrlRequest {
  @TextField({ description: 'Its name; folders in it are ignored.', min: 1, max: 500, example: 'ada.byron.pdf' })
  file_name!: string;

  @TextField({ description: 'Its type; the upload must have the same.', min: 1, max: 200, example: 'application/pdf' })
  content_type!: string;

  @IntegerField({ description: 'Its size in bytes; the upload must have the same.', min: 1, example: 81_920 })
  file_size!: number;
}

/** A file that has arrived. */
export class RegisterItemRequest {
  @UuidField({ description: '`file_id` of its upload link.' })
  file_id!: string;
}

/** Which files of a batch. */
export class ListItemsQuery extends PageQuery {
  @EnumField(ITEM_STATUSES, { description: 'Only those that got this far.', optional: true })
  status?: ItemStatus;
}

/** Corrects what was read, before anybody is invited. */
export class CorrectItemRequest {
  @EmailField({ description: "The person's address.", optional: true })
  email?: string;

  @TextField({ description: 'Their full name.', min: 2, max: 200, optional: true, example: 'Amara Osei' })
  name?: string;

  @BooleanField({ description: 'Puts the file aside, or takes it up again.', optional: true })
  skip?: boolean;
}

const someItems = (what: string) => ({
  description: `Only these; all that ${what} when left out.`,
  maxItems: MOST_ITEMS,
  maxLength: 36,
  optional: true,
});

/** Approves who may be invited. */
export class ApproveItemsRequest {
  @TextListField(someItems('are ready'))
  item_ids?: string[];
}

/** Invites who was approved. */
export class InviteItemsRequest {
  @TextListField(someItems('are approved'))
  item_ids?: string[];

  @IntegerField({
    description: `Days until the invitations end; ${DEFAULT_DAYS} when left out.`,
    min: 1,
    max: MOST_DAYS,
    optional: true,
    example: DEFAULT_DAYS,
  })
  expires_in_days?: number;

  @TextField({ description: 'A message of your own in the mails.', max: 2_000, optional: true })
  custom_message?: string;
}
