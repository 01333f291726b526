import {
  ADTS,
  AudioSampleSink,
  BufferSource,
  EncodedPacketSink,
  Input,
  MP3,
  MP4,
  QTFF,
  WAVE,
  type InputAudioTrack,
} from 'mediabunny';
import { openAac } from './aac.ts';
import { openMp3 } from './mp3.ts';
import { openOpus, readOpusHead } from './opus.ts';
import { checkFormat } from './pcm.ts';
import { LengthLimit, NO_AUDIO, unreadable, type OpenedRecording, type SoundBlock } from './recording.ts';

/** Of this library only what stands corrupt files: it never comes back from some FLAC, and gives up on a cut webm. */
const FORMATS = [MP4, QTFF, WAVE, MP3, ADTS];
/** Packets of the cheapest kind still take this much memory; more of them are a trap. */
const MOST_PACKETS = 2_000_000;
const UNKNOWN_SIZE = 0xffff_ffff;

/** MP4 and M4A, MP3, AAC and WAV. */
export async function openPackets(bytes: Uint8Array, maxDurationMs: number): Promise<OpenedRecording> {
  const track = await audioTrackOf(bytes);
  const { codec, sampleRate: sampleRateHz, numberOfChannels: channels } = track;
  checkFormat(sampleRateHz, channels);
  if (codec?.startsWith('pcm-') || codec === 'ulaw' || codec === 'alaw')
    return openSamples(track, codec, maxDurationMs);
  const packets = await packetsOf(track);
  const settings = codecSettings(await track.getDecoderConfig());
  if (codec === 'opus') return openOpus(packets, readOpusHead(settings), maxDurationMs);
  if (codec === 'mp3') return openMp3(packets, { sampleRateHz, channels }, maxDurationMs);
  if (codec === 'aac') return openAac(packets, settings, maxDurationMs);
  throw unreadable('This recording is in a format that cannot be heard here. Please record it as Opus, AAC or MP3.');
}

async function audioTrackOf(bytes: Uint8Array): Promise<InputAudioTrack> {
  completeSizes(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const input = new Input({ source: new BufferSource(bytes), formats: FORMATS });
  try {
    const track = (await input.canRead()) ? await input.getPrimaryAudioTrack() : null;
    if (track) return track;
  } catch {
    // Whatever the library stumbled over, the file is not one that it reads.
  }
  throw unreadable(NO_AUDIO);
}

/** A recorder of WAV that was cut off never went back to write how much there is; what there is counts. */
function completeSizes(file: Buffer): void {
  if (file.toString('latin1', 0, 4) !== 'RIFF') return;
  file.writeUInt32LE(UNKNOWN_SIZE, 4);
  const size = file.indexOf('data', 12) + 4;
  if (size > 4 && size + 4 <= file.length && file.readUInt32LE(size) === 0) file.writeUInt32LE(UNKNOWN_SIZE, size);
}

async function packetsOf(track: InputAudioTrack): Promise<Uint8Array[]> {
  const packets: Uint8Array[] = [];
  try {
    for await (const { data } of new EncodedPacketSink(track).packets()) {
      if (data.length > 0) packets.push(data);
      if (packets.length > MOST_PACKETS) break;
    }
  } catch {
    // A cut file is heard as far as it goes.
  }
  if (packets.length === 0) throw unreadable(NO_AUDIO);
  return packets;
}

/** The bytes that the codec keeps once for the whole track. */
function codecSettings(config: { description?: ArrayBufferLike | ArrayBufferView } | null): Uint8Array | undefined {
  const description = config?.description;
  if (!description) return undefined;
  if (!ArrayBuffer.isView(description)) return new Uint8Array(description);
  return new Uint8Array(description.buffer, description.byteOffset, description.byteLength);
}

async function openSamples(track: InputAudioTrack, codec: string, maxDurationMs: number): Promise<OpenedRecording> {
  const length = new LengthLimit(maxDurationMs);
  const packets = new EncodedPacketSink(track).packets(undefined, undefined, { metadataOnly: true });
  for await (const { duration } of packets) length.add(duration * 1_000);
  return {
    codec,
    sampleRateHz: track.sampleRate,
    channels: track.numberOfChannels,
    durationMs: length.durationMs,
    blocks: () => samplesOf(track),
  };
}

async function* samplesOf(track: InputAudioTrack): AsyncGenerator<SoundBlock> {
  for await (const sample of new AudioSampleSink(track).samples()) {
    const channels = Array.from({ length: sample.numberOfChannels }, (_, planeIndex) => {
      const plane = new Float32Array(sample.numberOfFrames);
      sample.copyTo(plane, { planeIndex, format: 'f32-planar' });
      return plane;
    });
    yield { sampleRateHz: sample.sampleRate, channels };
    sample.close();
  }
}
