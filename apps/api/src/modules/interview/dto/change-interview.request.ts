import { IntegerField } from '#libs/http';
import { ClientSignalsField, type ClientSignal } from './client-signal.js';

/** Adds what the browser noticed. */
export class ChangeInterviewRequest {
  @ClientSignalsField({ description: 'New signals, or all so far: one that is sent again is kept once.' })
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

  @ClientSignalsField({ description: 'The last signals; there are none after this.', optional: true })
  anti_cheat_signals?: ClientSignal[];
}
