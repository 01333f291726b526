import { EnumField, ObjectListField, TextField, TimeField, UuidField } from '#libs/http';
import { HOLD_SUBJECTS, type HoldSubject } from '../domain/hold-subject.js';

/** What is to stay. */
export class SetHoldRequest {
  @EnumField(HOLD_SUBJECTS, { description: 'What it is about.' })
  subject_type!: HoldSubject;

  @UuidField({ description: 'Its id; for a candidate the user id.' })
  subject_id!: string;

  @TextField({ description: 'The dispute or the authority that asks for it. Name no person.', min: 3, max: 1_000 })
  reason!: string;
}

export class ReleaseHoldRequest {
  @TextField({ description: 'Why it is over.', min: 3, max: 1_000 })
  reason!: string;
}

/** A legal hold. */
export class LegalHoldResponse {
  @UuidField({ description: 'Id of the hold.' })
  id!: string;

  @EnumField(HOLD_SUBJECTS, { description: 'What it is about.' })
  subject_type!: HoldSubject;

  @UuidField({ description: 'Its id.' })
  subject_id!: string;

  @TextField({ description: 'Why it was set.', max: 1_000 })
  reason!: string;

  @UuidField({ description: 'Who set it; null once that account was erased.', nullable: true })
  set_by!: string | null;

  @TimeField({ description: 'Since when it counts.' })
  created_at!: string;

  @TimeField({ description: 'Since when it does not any more.', nullable: true })
  released_at!: string | null;

  @UuidField({ description: 'Who released it.', nullable: true })
  released_by!: string | null;

  @TextField({ description: 'Why.', max: 1_000, nullable: true })
  release_reason!: string | null;
}

/** A page of holds. */
export class LegalHoldListResponse {
  @ObjectListField(() => LegalHoldResponse, { description: 'Newest first.' })
  items!: LegalHoldResponse[];

  @TextField({ description: 'Cursor of the next page; null on the last.', nullable: true })
  next_cursor!: string | null;
}
