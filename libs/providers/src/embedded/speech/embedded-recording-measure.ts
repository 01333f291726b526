import { DomainError } from '#libs/kernel';
import { RecordingMeasure, type RecordingFacts } from '../../ports/recording-measure.js';
import type { Measured, MeasuringTask } from './measuring/measuring.process.js';
import { ProcessPool } from './process-pool.js';
import { withinTime } from './within-time.js';

const TIMEOUT_MS = 10_000;

/** Our own demuxers, in a process that starts with the first recording: strangers' files may keep it for ever. */
export class EmbeddedRecordingMeasure extends RecordingMeasure {
  private readonly processes = new ProcessPool('measuring/measuring.process', { processes: 1, mostWaiting: 64 });

  async measure(bytes: Uint8Array, maxDurationMs: number): Promise<RecordingFacts> {
    const measured = await withinTime({ timeoutMs: TIMEOUT_MS, signal: undefined }, (signal) =>
      this.processes.run<MeasuringTask, Measured>({ bytes, maxDurationMs }, { signal }),
    );
    if ('code' in measured) throw new DomainError(measured.code, measured.detail, { kind: 'invalid' });
    return measured;
  }

  async stop(): Promise<void> {
    await this.processes.stop();
  }
}
