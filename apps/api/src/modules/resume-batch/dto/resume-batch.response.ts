import {
  BooleanField,
  EnumField,
  IntegerField,
  ObjectField,
  ObjectListField,
  TextField,
  TimeField,
  UuidField,
} from '#libs/http';
import { HiddenTextResponse, ParsedResumeResponse } from '../../resume/resume.service.js';
import { APPROVAL_OUTCOMES, INVITE_OUTCOMES, type ApprovalOutcome, type InviteOutcome } from '../domain/approval.js';
import {
  DUPLICATE_REASONS,
  INVITE_STATUSES,
  ITEM_STATUSES,
  type DuplicateReason,
  type InviteStatus,
  type ItemStatus,
} from '../domain/item-status.js';

/** How many files of a batch are how far. */
export class BatchCountsResponse {
  @IntegerField({ description: 'Files in all.', min: 0 })
  total!: number;

  @IntegerField({ description: 'Arrived, and nobody has asked to read them yet.', min: 0 })
  uploaded!: number;

  @IntegerField({ description: 'Waiting to be read.', min: 0 })
  queued!: number;

  @IntegerField({ description: 'Being read.', min: 0 })
  reading!: number;

  @IntegerField({ description: 'Read.', min: 0 })
  parsed!: number;

  @IntegerField({ description: 'Could not be read; each says why.', min: 0 })
  failed!: number;

  @IntegerField({ description: 'Seem to repeat another file or an application.', min: 0 })
  duplicate!: number;

  @IntegerField({ description: 'Put aside by staff.', min: 0 })
  skipped!: number;

  @IntegerField({ description: 'Approved.', min: 0 })
  approved!: number;

  @IntegerField({ description: 'Invited.', min: 0 })
  invited!: number;
}

/** Many resumes for one role. */
export class ResumeBatchResponse {
  @UuidField({ description: 'Id of the batch.' })
  id!: string;

  @UuidField({ description: 'The role.' })
  job_role_id!: string;

  @TextField({ description: 'What staff call it.' })
  name!: string;

  @UuidField({ description: 'Who began it.', nullable: true })
  created_by!: string | null;

  @TimeField({ description: 'When it was begun.' })
  created_at!: string;

  @ObjectField(() => BatchCountsResponse, { description: 'How far its files are.' })
  counts!: BatchCountsResponse;
}

/** A page of batches. */
export class ResumeBatchListResponse {
  @ObjectListField(() => ResumeBatchResponse, { description: 'Newest first.' })
  items!: ResumeBatchResponse[];

  @TextField({ description: 'Cursor of the next page; null on the last.', nullable: true })
  next_cursor!: string | null;
}

/** Why a file could not be read. */
export class ItemProblemResponse {
  @TextField({ description: 'For programs, such as `encrypted`.' })
  code!: string;

  @TextField({ description: 'For people.' })
  detail!: string;
}

/** What a file seems to repeat. Nothing was merged. */
export class DuplicateResponse {
  @EnumField(DUPLICATE_REASONS, { description: 'What is the same.' })
  reason!: DuplicateReason;

  @UuidField({ description: 'The other file.', nullable: true })
  item_id!: string | null;

  @UuidField({ description: 'The application to this role.', nullable: true })
  application_id!: string | null;
}

/** How far the invitation got. */
export class ItemInvitationResponse {
  @EnumField(INVITE_STATUSES, {
    description: '`already_applied`: the person has an application to this role, to which nothing was added.',
  })
  status!: InviteStatus;

  @TextField({ description: 'Why the person could not be invited.', nullable: true })
  problem!: string | null;

  @UuidField({ description: 'The application.', nullable: true })
  application_id!: string | null;

  @UuidField({ description: 'The invitation.', nullable: true })
  invitation_id!: string | null;
}

/** One file of a batch. */
export class BatchItemResponse {
  @UuidField({ description: 'Id of the item.' })
  id!: string;

  @UuidField({ description: 'Its batch.' })
  batch_id!: string;

  @TextField({ description: 'Name of the file.' })
  file_name!: string;

  @IntegerField({ description: 'Its size in bytes.', min: 0 })
  file_size!: number;

  @TextField({ description: 'Its type as announced.' })
  content_type!: string;

  @EnumField(ITEM_STATUSES, { description: 'How far it got.' })
  status!: ItemStatus;

  @ObjectField(() => ItemProblemResponse, { description: 'Why it could not be read.', nullable: true })
  problem!: ItemProblemResponse | null;

  @TextField({ description: "The person's address, as the file says or as it was corrected.", nullable: true })
  email!: string | null;

  @TextField({ description: 'Their name.', nullable: true })
  name!: string | null;

  @ObjectField(() => DuplicateResponse, { description: 'What it seems to repeat.', nullable: true })
  duplicate_of!: DuplicateResponse | null;

  @BooleanField({ description: 'Put aside by staff.' })
  skipped!: boolean;

  @TimeField({ description: 'When it was approved.', nullable: true })
  approved_at!: string | null;

  @UuidField({ description: 'Who approved it.', nullable: true })
  approved_by!: string | null;

  @ObjectField(() => ItemInvitationResponse, { description: 'How far the invitation got.' })
  invitation!: ItemInvitationResponse;

  @TimeField({ description: 'When it was put into the batch.' })
  created_at!: string;
}

/** One file of a batch with what was read out of it. */
export class BatchItemDetailResponse extends BatchItemResponse {
  @ObjectField(() => ParsedResumeResponse, { description: 'What was read; null until it is.', nullable: true })
  parsed_data!: ParsedResumeResponse | null;

  @ObjectListField(() => HiddenTextResponse, {
    description: 'What the file hides. It was kept out of reading, and nothing is concluded from it.',
  })
  hidden_text!: HiddenTextResponse[];
}

/** A page of files. */
export class BatchItemListResponse {
  @ObjectListField(() => BatchItemResponse, { description: 'Newest first.' })
  items!: BatchItemResponse[];

  @TextField({ description: 'Cursor of the next page; null on the last.', nullable: true })
  next_cursor!: string | null;
}

/** What came of approving one file. */
export class ApprovalResponse {
  @UuidField({ description: 'The item.' })
  item_id!: string;

  @EnumField(APPROVAL_OUTCOMES, { description: 'What came of it.' })
  outcome!: ApprovalOutcome;
}

/** What came of approving. */
export class ApprovalListResponse {
  @ObjectListField(() => ApprovalResponse, { description: 'Each file.', maxItems: 500 })
  items!: ApprovalResponse[];
}

/** What came of inviting one person. */
export class BatchInviteResponse {
  @UuidField({ description: 'The item.' })
  item_id!: string;

  @EnumField(INVITE_OUTCOMES, { description: '`queued`: the invitation goes out within moments.' })
  outcome!: InviteOutcome;
}

/** What came of inviting. */
export class BatchInviteListResponse {
  @ObjectListField(() => BatchInviteResponse, { description: 'Each file.', maxItems: 500 })
  items!: BatchInviteResponse[];
}
