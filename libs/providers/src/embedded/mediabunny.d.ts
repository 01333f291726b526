/** The package's own types bring the browser's whole library along; this is what is used of it. */
declare module 'mediabunny' {
  export type InputFormat = { readonly name: string };
  export const ADTS: InputFormat;
  export const MP3: InputFormat;
  export const MP4: InputFormat;
  export const QTFF: InputFormat;
  export const WAVE: InputFormat;

  export class BufferSource {
    constructor(bytes: Uint8Array);
  }

  export class Input {
    constructor(options: { source: BufferSource; formats: readonly InputFormat[] });
    canRead(): Promise<boolean>;
    getPrimaryAudioTrack(): Promise<InputAudioTrack | null>;
  }

  export interface InputAudioTrack {
    /** Null for one that the library does not know. */
    readonly codec: string | null;
    readonly sampleRate: number;
    readonly numberOfChannels: number;
    getDecoderConfig(): Promise<{ description?: ArrayBufferLike | ArrayBufferView } | null>;
  }

  export class EncodedPacketSink {
    constructor(track: InputAudioTrack);
    packets(
      from?: undefined,
      to?: undefined,
      options?: { metadataOnly?: boolean },
    ): AsyncGenerator<{ data: Uint8Array; duration: number }>;
  }

  export class AudioSampleSink {
    constructor(track: InputAudioTrack);
    samples(): AsyncGenerator<AudioSample>;
  }

  export interface AudioSample {
    readonly numberOfChannels: number;
    readonly numberOfFrames: number;
    readonly sampleRate: number;
    copyTo(plane: Float32Array, options: { planeIndex: number; format: 'f32-planar' }): void;
    close(): void;
  }
}
