import type { RecordingFacts } from '../../../ports/recording-measure.ts';
import { openRecording } from '../hearing/open-recording.ts';
import { Refusal } from '../hearing/recording.ts';
import { serve } from '../process-talk.ts';

export interface MeasuringTask {
  bytes: Uint8Array;
  maxDurationMs: number;
}

export type Measured = RecordingFacts | { code: Refusal['code']; detail: string };

serve(measure);

async function measure({ bytes, maxDurationMs }: MeasuringTask): Promise<Measured> {
  try {
    const { codec, sampleRateHz, channels, durationMs } = await openRecording(bytes, maxDurationMs);
    return { codec, sampleRateHz, channels, durationMs: Math.round(durationMs) };
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, detail: error.message };
    throw error;
  }
}
