import { FRAME_MS, FRAME_SAMPLES } from './voice-activity.ts';

/** A stretch of speech between two silences. */
export interface Utterance {
  startMs: number;
  endMs: number;
  /** At 16 kHz, with a little of the silence around it. */
  samples: Float32Array;
}

/** Silero's own advice for where speech begins and ends. */
const SPEECH_BEGINS_ABOVE = 0.5;
const SPEECH_ENDS_BELOW = 0.35;
const SILENT_FRAMES_TO_END = 12;
const PAD_FRAMES = 4;
/** A quarter of a second, after what came before: less is a cough. */
const SHORTEST_FRAMES = 8 + PAD_FRAMES;
/** 12 s: Moonshine repeats itself on what is much longer. */
const LONGEST_FRAMES = 375;

interface Frame {
  samples: Float32Array;
  probability: number;
}

/** Cuts a stream of frames into utterances; keeps no more sound than the one that is going on. */
export class UtteranceCutter {
  private seen = 0;
  private frames: Frame[] = [];
  private silent = 0;
  private isSpeaking = false;

  /** The next frame; gives back what it brought to an end. */
  *take(samples: Float32Array, probability: number): Generator<Utterance> {
    this.seen += 1;
    this.frames.push({ samples, probability });
    if (!this.isSpeaking) {
      if (probability > SPEECH_BEGINS_ABOVE) this.isSpeaking = true;
      else if (this.frames.length > PAD_FRAMES) this.frames.shift();
      return;
    }
    this.silent = probability < SPEECH_ENDS_BELOW ? this.silent + 1 : 0;
    if (this.silent >= SILENT_FRAMES_TO_END) yield* this.end();
    else if (this.frames.length >= LONGEST_FRAMES) yield this.cutInTwo();
  }

  /** What is still going on when the recording ends. */
  *end(): Generator<Utterance> {
    if (!this.isSpeaking) return;
    const speech = this.frames.length - this.silent;
    const kept = this.frames.slice(0, speech + Math.min(PAD_FRAMES, this.silent));
    if (speech >= SHORTEST_FRAMES) yield this.utterance(kept, this.seen - this.frames.length);
    this.frames = this.frames.slice(-PAD_FRAMES);
    this.isSpeaking = false;
    this.silent = 0;
  }

  /** In the later half, where it sounds least like speech. */
  private cutInTwo(): Utterance {
    let at = this.frames.length >> 1;
    for (let index = at; index < this.frames.length; index += 1) {
      if ((this.frames[index]?.probability ?? 1) < (this.frames[at]?.probability ?? 1)) at = index;
    }
    const utterance = this.utterance(this.frames.slice(0, at), this.seen - this.frames.length);
    this.frames = this.frames.slice(at);
    this.silent = 0;
    return utterance;
  }

  private utterance(frames: readonly Frame[], firstFrame: number): Utterance {
    const samples = new Float32Array(frames.length * FRAME_SAMPLES);
    frames.forEach((frame, index) => samples.set(frame.samples, index * FRAME_SAMPLES));
    return { startMs: firstFrame * FRAME_MS, endMs: (firstFrame + frames.length) * FRAME_MS, samples };
  }
}
