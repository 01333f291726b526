import { IntegerField } from '#libs/http';

/** How long recordings are kept; asked and answered alike. */
export class RetentionSettings {
  @IntegerField({
    description: 'Days that recordings are kept, 1 to 3650; null means the default of this installation.',
    min: 1,
    max: 3_650,
    nullable: true,
    example: 90,
  })
  recording_retention_days!: number | null;
}
