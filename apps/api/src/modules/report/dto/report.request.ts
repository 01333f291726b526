import { EnumField } from '#libs/http';

/** What a report has to hold. */
export class ReportQuery {
  @EnumField(['true', 'false'], { description: 'Whether the transcript comes along as an appendix.', optional: true })
  transcript?: 'true' | 'false';
}

export const EXPORT_FORMATS = ['csv', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** How an export is written. */
export class ExportQuery {
  @EnumField(EXPORT_FORMATS, {
    description: '`csv`: a line per application and dimension, for spreadsheets. `json`: a list of applications.',
  })
  format!: ExportFormat;
}
