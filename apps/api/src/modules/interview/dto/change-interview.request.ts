import { IntegerField, ObjectListField, TextField, TimeField } from '#libs/http';

/** Something the candidate's browser noticed. It is kept for a person to judge and never changes a score. */
export class ClientSignal {
  @TextField({ description: 'What it was, such as `tab_switch` or `paste`.', min: 1, max: 60 })
  type!: string;

  @TimeField({ description: 'When.', optional: true })
  at?: string;

  @IntegerField({ description: 'For how long, in milliseconds.', min: 0, max: 86_400_000, optional: true })
  duration_ms?: number;

  @TextField({ description: 'Anything else worth knowing.', max: 500, optional: true })
  detail?: string;
}

/** Adds what the browser noticed. */
export class ChangeInterviewRequest {
  @ObjectListField(() => ClientSignal, { description: 'New signals; they are added to the ones before.' })
  anti_cheat_signals!: ClientSignal[];
}

/** Closes an interview. */
export class CompleteInterviewRequest {
  @IntegerField({
    description: 'How long it took; measured by the server when left out.',
    min: 0,
    max: 86_400,
    optional: true,
  })
  duration_seconds?: number;

  @ObjectListField(() => ClientSignal, { description: 'The last signals.', optional: true })
  anti_cheat_signals?: ClientSignal[];
}
