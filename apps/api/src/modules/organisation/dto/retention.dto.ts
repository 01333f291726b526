import { IntegerField } from '#libs/http';

const daysField = (what: string, optional: boolean): PropertyDecorator =>
  IntegerField({
    description: `Days that ${what} kept, 1 to 3650; null means the default of this installation.`,
    min: 1,
    max: 3_650,
    nullable: true,
    optional,
    example: 90,
  });

/** How long what is kept; asked and answered alike. What is left out stays as it is. */
export class RetentionSettings {
  @daysField('recordings are', false)
  recording_retention_days!: number | null;

  @daysField('questions and answers of interviews are', true)
  transcript_retention_days?: number | null;

  @daysField('letters, invitations and files of batches are', true)
  evidence_retention_days?: number | null;

  @daysField('applications, with all that was found and decided about them, are', true)
  decision_log_retention_days?: number | null;

  @daysField('what people declare about themselves is', true)
  demographics_retention_days?: number | null;
}
