import { EnumField, PageQuery, TextField, TimeField, UuidField } from '#libs/http';

export const EXPORT_FORMATS = ['csv', 'jsonl'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export class ListAuditQuery extends PageQuery {
  @UuidField({ description: 'What this person did.', optional: true })
  actor_id?: string;

  @TextField({ description: 'Only this action.', max: 100, optional: true, example: 'application.decided' })
  action?: string;

  @UuidField({ description: 'What was done to this object, or person.', optional: true })
  object_id?: string;

  @TimeField({ description: 'From this moment on.', optional: true })
  from?: string;

  @TimeField({ description: 'Before this moment.', optional: true })
  to?: string;
}

export class ExportAuditQuery extends ListAuditQuery {
  @EnumField(EXPORT_FORMATS, { description: '`jsonl`: an entry per line as JSON.', optional: true })
  format?: ExportFormat;
}
