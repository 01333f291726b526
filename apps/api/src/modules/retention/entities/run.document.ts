import type { RetentionClass } from '#libs/kernel';

/** How far a run is with one kind of rows. */
export interface RunProgressDocument {
  table: string;
  retention_class: RetentionClass;
  expired: number;
  failed: number;
  is_finished: boolean;
}
