import {
  BooleanField,
  DocumentField,
  EnumField,
  IntegerField,
  ObjectField,
  ObjectListField,
  TextField,
  TimeField,
  UuidField,
} from '#libs/http';

export class AuditEntryResponse {
  @UuidField({ description: 'Id of the entry.' })
  id!: string;

  @TimeField({ description: 'When it happened.' })
  at!: string;

  @UuidField({ description: 'Who did it; null for the schedule, and for somebody who was erased.', nullable: true })
  actor_id!: string | null;

  @TextField({ description: 'Their name.', nullable: true, example: 'Jonas Brandt' })
  actor_name!: string | null;

  @UuidField({
    description: 'The pseudonym that the hash is over; it stays when the person is erased.',
    nullable: true,
  })
  actor_key!: string | null;

  @TextField({ description: 'What was done.', example: 'application.decided' })
  action!: string;

  @TextField({ description: 'To what kind of object.', example: 'application' })
  object_type!: string;

  @UuidField({ description: 'To which; null for a person who was erased.', nullable: true })
  object_id!: string | null;

  @UuidField({ description: 'The same as the hash has it: for a person, the pseudonym.' })
  object_key!: string;

  @DocumentField({ description: 'Details: ids, codes and numbers.', example: { from: 'scored', to: 'offered' } })
  facts!: object;

  @TextField({ description: 'SHA-256 of the state before.', nullable: true })
  before_digest!: string | null;

  @TextField({ description: 'SHA-256 of the state after.', nullable: true })
  after_digest!: string | null;

  @TextField({ description: 'The request or job that did it.', nullable: true })
  request_id!: string | null;

  @IntegerField({ description: 'Place in the chain; null in the first half minute.', nullable: true })
  sequence!: number | null;

  @TextField({ description: 'Hash of the entry before.', nullable: true })
  prev_hash!: string | null;

  @TextField({ description: 'SHA-256 over this entry and the hash before.', nullable: true })
  hash!: string | null;
}

export class AuditListResponse {
  @ObjectListField(() => AuditEntryResponse, { description: 'Newest first.' })
  items!: AuditEntryResponse[];

  @TextField({ description: 'Cursor of the next page; null on the last.', nullable: true })
  next_cursor!: string | null;
}

export class BrokenLinkResponse {
  @IntegerField({ description: 'Place in the chain.' })
  sequence!: number;

  @UuidField({ description: 'The entry there; null when it is missing.', nullable: true })
  entry_id!: string | null;

  @EnumField(['missing', 'changed', 'does_not_follow'], { description: 'How the chain breaks.' })
  problem!: string;
}

export class AuditVerificationResponse {
  @BooleanField({ description: 'Whether every entry is there, unchanged and in its place.' })
  is_intact!: boolean;

  @IntegerField({ description: 'Entries that the chain should have.' })
  length!: number;

  @TextField({ description: 'Hash of the last entry; keep a copy elsewhere.' })
  head_hash!: string;

  @ObjectField(() => BrokenLinkResponse, {
    description: 'Where it breaks first; null when it does not.',
    nullable: true,
  })
  first_broken!: BrokenLinkResponse | null;

  @TimeField({ description: 'When it was recomputed.' })
  verified_at!: string;
}
