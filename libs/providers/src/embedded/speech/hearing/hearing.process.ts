import { serve, type Desk } from '../process-talk.ts';
import { heardChannels } from './channels.ts';
import { Lanes, type ChannelUtterance } from './lanes.ts';
import { openRecording } from './open-recording.ts';
import { OutTray, type OutMessage } from './out-tray.ts';
import { NO_AUDIO, Refusal, tooLong, unreadable } from './recording.ts';
import { at16Khz, HEARD_RATE_HZ } from './resample.ts';
import { SpeakerBook, type Speakers } from './speakers.ts';

export interface HearingTask {
  bytes: Uint8Array;
  maxDurationMs: number;
  /** Whether voices are told apart. */
  speakers: boolean;
  /** The operator's voice model, where there is one. */
  speakerModelFile: string | undefined;
}

/** What a recording is, once all that was said in it has been handed over. */
export type Hearing =
  | {
      kind: 'heard';
      durationMs: number;
      codec: string;
      sampleRateHz: number;
      channels: number;
      speakers: Speakers | null;
    }
  | { kind: 'refused'; code: Refusal['code']; detail: string };

/** What decoders add at both ends counts as nobody's. */
const DECODER_SLACK_MS = 200;

serve(hear);

/**
 * Decodes a stranger's recording and hands over, utterance by utterance, where somebody speaks. Each utterance is
 * answered with whether it was understood.
 */
async function hear(task: HearingTask, desk: Desk<OutMessage, boolean>): Promise<Hearing> {
  try {
    return await listen(task, desk);
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', code: error.code, detail: error.message };
    throw error;
  }
}

async function listen(task: HearingTask, desk: Desk<OutMessage, boolean>): Promise<Hearing> {
  const { bytes, maxDurationMs, speakers, speakerModelFile } = task;
  const opened = await openRecording(bytes, maxDurationMs);
  const { codec, sampleRateHz, channels } = opened;
  const out = new OutTray(desk, opened.durationMs);
  const book = speakers ? new SpeakerBook(speakerModelFile) : null;
  const handOver = async (utterances: AsyncIterable<ChannelUtterance>) => {
    for await (const utterance of utterances) {
      await book?.add(utterance);
      await out.hand(utterance);
    }
  };

  let lanes: Lanes | undefined;
  let heardMs = 0;
  for await (const sound of heardChannels(at16Khz(opened.blocks()), speakers && channels === 2)) {
    heardMs += ((sound[0]?.length ?? 0) * 1_000) / HEARD_RATE_HZ;
    if (heardMs > maxDurationMs + DECODER_SLACK_MS) throw tooLong(maxDurationMs);
    lanes ??= new Lanes(sound.length);
    await handOver(lanes.take(sound));
    out.progress(heardMs);
  }
  if (!lanes) throw unreadable(NO_AUDIO);
  await handOver(lanes.end());
  await out.allTaken();
  const heard = { durationMs: Math.round(heardMs), codec, sampleRateHz, channels };
  return { kind: 'heard', ...heard, speakers: book?.who() ?? null };
}
