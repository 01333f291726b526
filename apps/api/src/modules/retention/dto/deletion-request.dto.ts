import {
  BooleanField,
  DocumentField,
  EnumField,
  IntegerField,
  ObjectField,
  ObjectListField,
  TextField,
  TextListField,
  TimeField,
  UuidField,
} from '#libs/http';
import type { ErasureKind } from '#libs/kernel';
import { DELETION_STATUSES, ERASURE_KINDS, type DeletionStatus } from '../domain/deletion-status.js';

/** What somebody wants erased about themselves. */
export class DeletionRequest {
  @EnumField(ERASURE_KINDS, {
    description:
      '`full`: everything, and the account. `recordings_only`: sound and picture. `anonymise`: the account and everything that says who it was; scores stay for statistics.',
  })
  kind!: ErasureKind;
}

/** The link that came with the request. */
export class CertificateQuery {
  @TextField({ description: 'The secret in the link.', min: 1, max: 100 })
  token!: string;
}

/** What became of the rows of one table. */
export class CertificateLineResponse {
  @TextField({ description: 'Table.', example: 'resumes' })
  table!: string;

  @TextField({ description: 'What kind of data it is.', example: 'evidence' })
  retention_class!: string;

  @EnumField(['deleted', 'anonymised', 'kept'], { description: 'What became of them.' })
  action!: 'deleted' | 'anonymised' | 'kept';

  @IntegerField({ description: 'How many rows.' })
  rows!: number;

  @IntegerField({ description: 'How many files went with them.' })
  files!: number;

  @TextField({ description: 'Why they had to stay.', max: 1_000, nullable: true })
  reason!: string | null;
}

/** The proof of an erasure. It names nobody. */
export class CertificateResponse {
  @IntegerField({ description: 'Version of this form.' })
  version!: number;

  @UuidField({ description: 'The request.' })
  request_id!: string;

  @UuidField({ description: 'The number that the account had.' })
  person_id!: string;

  @EnumField(ERASURE_KINDS, { description: 'What was asked for.' })
  kind!: ErasureKind;

  @TimeField({ description: 'When it was asked for.' })
  requested_at!: string;

  @TimeField({ description: 'Until when it had to be done.' })
  due_at!: string;

  @TimeField({ description: 'When it was done.' })
  completed_at!: string;

  @BooleanField({ description: 'Done in time.' })
  is_in_time!: boolean;

  @IntegerField({
    description: 'How often it was broken off and begun again; what was under way then may be missing from the counts.',
  })
  interruptions!: number;

  @ObjectListField(() => CertificateLineResponse, { description: 'What went and what stayed, by table.' })
  tables!: CertificateLineResponse[];

  @TextListField({ description: 'What no program here reaches.' })
  remarks!: string[];

  @TextField({ description: 'SHA-256 in hex of all the rest as JSON with sorted keys and no blanks.' })
  hash!: string;
}

/** A request and how far it is. */
export class DeletionRequestResponse {
  @UuidField({ description: 'Id of the request.' })
  id!: string;

  @EnumField(ERASURE_KINDS, { description: 'What was asked for.' })
  kind!: ErasureKind;

  @EnumField(DELETION_STATUSES, { description: 'How far it is; `on_hold` waits for the end of a legal hold.' })
  status!: DeletionStatus;

  @TextField({ description: 'The same in a sentence.', max: 1_000 })
  message!: string;

  @TimeField({ description: 'When it was asked for.' })
  created_at!: string;

  @TimeField({ description: 'Until when the law wants it done.' })
  due_at!: string;

  @BooleanField({ description: 'Past that time.' })
  is_overdue!: boolean;

  @TimeField({ description: 'When it was done.', nullable: true })
  completed_at!: string | null;

  @ObjectField(() => CertificateResponse, { description: 'The certificate, once it is done.', nullable: true })
  report!: CertificateResponse | null;
}

/** The request, and where its certificate can be read when there is no account any more. */
export class RequestedDeletionResponse extends DeletionRequestResponse {
  @TextField({ description: 'Shown once: keep it. Whoever has it can read the certificate.', max: 2_000 })
  certificate_url!: string;
}

/** A page of one's own requests. */
export class DeletionRequestListResponse {
  @ObjectListField(() => DeletionRequestResponse, { description: 'Newest first.' })
  items!: DeletionRequestResponse[];

  @TextField({ description: 'Cursor of the next page; null on the last.', nullable: true })
  next_cursor!: string | null;
}

/** A request as an administrator sees it. */
export class WaitingDeletionResponse {
  @UuidField({ description: 'Id of the request.' })
  id!: string;

  @UuidField({ description: 'Who asked.' })
  candidate_id!: string;

  @EnumField(ERASURE_KINDS, { description: 'What was asked for.' })
  kind!: ErasureKind;

  @EnumField(DELETION_STATUSES, { description: 'How far it is.' })
  status!: DeletionStatus;

  @TimeField({ description: 'Until when the law wants it done.' })
  due_at!: string;

  @BooleanField({ description: 'Past that time.' })
  is_overdue!: boolean;

  @TextField({ description: 'Code of what broke it off last.', nullable: true })
  problem!: string | null;
}

/** What applicants wait for. */
export class WaitingDeletionListResponse {
  @ObjectListField(() => WaitingDeletionResponse, { description: 'Due first.' })
  items!: WaitingDeletionResponse[];
}

/** Everything that is known about oneself. */
export class OwnDataResponse {
  @TimeField({ description: 'When it was put together.' })
  exported_at!: string;

  @DocumentField({
    description:
      'Table to rows, as they are stored. Files are fetched by the ids in the rows, such as `/resumes/{id}/file`.',
  })
  tables!: Record<string, object[]>;
}
