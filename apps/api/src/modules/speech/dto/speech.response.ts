import { EnumField, IntegerField, NumberField, ObjectListField, TextField } from '#libs/http';
import type { ConfidenceBand } from '#libs/providers';

const BANDS: readonly ConfidenceBand[] = ['good', 'check', 'poor'];

/** What was said between two silences. */
export class SpokenSegmentResponse {
  @IntegerField({ description: 'Milliseconds after the beginning of the recording.', min: 0 })
  start_ms!: number;

  @IntegerField({ description: 'Milliseconds after the beginning of the recording.', min: 0 })
  end_ms!: number;

  @TextField({ description: 'What was heard.', max: 8_000 })
  text!: string;

  @NumberField({ description: 'How sure the engine is, 0 to 1.', min: 0, max: 1 })
  confidence!: number;

  @EnumField(BANDS, {
    description:
      'How far the words can be trusted. Only `good` ones are ever quoted as evidence; `poor` is likely wrong.',
  })
  band!: ConfidenceBand;
}

/** What was heard in a recording. Nothing of it is kept. */
export class TranscriptionResponse {
  @TextField({ description: 'All that was heard.', max: 20_000 })
  text!: string;

  @NumberField({ description: 'How sure the engine is on the whole, 0 to 1.', min: 0, max: 1 })
  confidence!: number;

  @ObjectListField(() => SpokenSegmentResponse, { description: 'In order of time.', maxItems: 1_000 })
  segments!: SpokenSegmentResponse[];

  @NumberField({ description: 'Length of the recording, silence included.', min: 0 })
  duration_seconds!: number;

  @TextField({ description: 'How the recording is encoded.', example: 'opus' })
  codec!: string;

  @IntegerField({ description: 'Samples per second.', min: 1, example: 48_000 })
  sample_rate!: number;

  @TextField({ description: 'Engine and model that listened.' })
  engine!: string;
}

/** What a browser speaks to the speech service with. */
export class SpeechTokenResponse {
  @TextField({ description: 'The token.', max: 10_000 })
  token!: string;

  @TextField({ description: 'Region of the service; `embedded` when this server is the service.' })
  region!: string;

  @IntegerField({ description: 'Seconds until it ends.', min: 1, max: 600 })
  expires_in!: number;
}
