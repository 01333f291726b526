import type { ErasureKind, RetentionClass } from '#libs/kernel';

/** What became of the rows of one table. */
export interface CertificateLine {
  table: string;
  retention_class: RetentionClass;
  action: 'deleted' | 'anonymised' | 'kept';
  rows: number;
  /** Files that went with them. */
  files: number;
  /** Why they had to stay; null unless they did. */
  reason: string | null;
}

/** The proof of an erasure. It names nobody. */
export interface CertificateDocument {
  version: 1;
  request_id: string;
  /** The number that the account had, and all that is left of it. */
  person_id: string;
  kind: ErasureKind;
  requested_at: string;
  due_at: string;
  completed_at: string;
  is_in_time: boolean;
  /** How often it was broken off and begun again; what was under way then may be missing from the counts. */
  interruptions: number;
  tables: CertificateLine[];
  /** What no program here reaches. */
  remarks: string[];
  /** SHA-256 in hex of everything above as canonical JSON. */
  hash: string;
}
