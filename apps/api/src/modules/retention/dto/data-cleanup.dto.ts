import {
  BooleanField,
  EnumField,
  IntegerField,
  ObjectField,
  ObjectListField,
  TextField,
  TextListField,
  TimeField,
  UuidField,
} from '#libs/http';
import { KEPT_CLASSES, type KeptClass } from '../../organisation/organisation.service.js';

/** Whether to wait for the end. */
export class CleanUpQuery {
  @EnumField(['true', 'false'], {
    description: '`true`, the default, answers at once and works in the background; `false` answers when it is done.',
    optional: true,
  })
  run_async?: 'true' | 'false';
}

/** What a run did. */
export class CleanUpResult {
  @IntegerField({ description: 'Interviews whose recording went.' })
  recordings_deleted!: number;

  @IntegerField({ description: 'Rows of interviews that were marked: without a recording, or without a transcript.' })
  interviews_updated!: number;

  @TextListField({
    description: 'What could not go, the first hundred: table, id and code. It is tried again next time.',
  })
  errors!: string[];
}

/** What came of asking for a run. */
export class CleanUpResponse {
  @EnumField(['started', 'completed'], { description: 'Under way, or done.' })
  status!: 'started' | 'completed';

  @ObjectField(() => CleanUpResult, { description: 'What it did; null while it is under way.', nullable: true })
  result!: CleanUpResult | null;

  @TextField({ description: 'The same in a sentence.' })
  message!: string;
}

/** How far a run is, or was, with one kind of rows. */
export class RunTableResponse {
  @TextField({ description: 'Table.' })
  table!: string;

  @TextField({ description: 'What kind of data it is.' })
  retention_class!: string;

  @IntegerField({ description: 'How many went.' })
  expired!: number;

  @IntegerField({ description: 'How many could not go.' })
  failed!: number;

  @BooleanField({ description: 'Whether it is through.' })
  is_finished!: boolean;
}

/** A run. */
export class RetentionRunResponse extends CleanUpResult {
  @UuidField({ description: 'Id of the run.' })
  id!: string;

  @EnumField(['running', 'completed'], { description: 'Under way, or done.' })
  status!: 'running' | 'completed';

  @TimeField({ description: 'When it began; what is too old is counted from here.' })
  started_at!: string;

  @TimeField({ description: 'When it was through.', nullable: true })
  finished_at!: string | null;

  @IntegerField({ description: 'How many errors there were in all.' })
  error_count!: number;

  @ObjectListField(() => RunTableResponse, { description: 'Table by table.' })
  tables!: RunTableResponse[];
}

/** Where things stand. */
export class CleanUpStatusResponse {
  @IntegerField({ description: 'Recordings of the organisation that the next run deletes.' })
  pending_cleanup_count!: number;

  @IntegerField({ description: 'Days that recordings are kept where nobody chose.', example: 90 })
  default_retention_days!: number;

  @IntegerField({ description: 'Legal holds of the organisation that were not released.' })
  active_holds!: number;

  @ObjectField(() => RetentionRunResponse, {
    description: 'The newest run; a nightly one counts everybody.',
    nullable: true,
  })
  last_run!: RetentionRunResponse | null;
}

/** One thing that would go. */
export class DueItemResponse {
  @UuidField({ description: 'Its id.' })
  id!: string;

  @TimeField({ description: 'From when its time counts.' })
  since!: string;
}

/** Rows of one table that would go. */
export class DueTableResponse {
  @TextField({ description: 'Table.' })
  table!: string;

  @IntegerField({ description: 'How many would go.' })
  count!: number;

  @ObjectListField(() => DueItemResponse, { description: 'The first of them, the oldest first.' })
  items!: DueItemResponse[];
}

/** One class of data. */
export class DueClassResponse {
  @EnumField(KEPT_CLASSES, { description: 'The class.' })
  retention_class!: KeptClass;

  @IntegerField({ description: 'Days that it is kept.' })
  days!: number;

  @BooleanField({ description: 'Nobody chose these days.' })
  is_default!: boolean;

  @TextField({ description: 'Why the default is what it is.', nullable: true })
  reason!: string | null;

  @ObjectListField(() => DueTableResponse, { description: 'What would go.' })
  tables!: DueTableResponse[];
}

/** What the next run would delete of the organisation's. */
export class CleanUpPreviewResponse {
  @ObjectListField(() => DueClassResponse, { description: 'Class by class.' })
  classes!: DueClassResponse[];
}
