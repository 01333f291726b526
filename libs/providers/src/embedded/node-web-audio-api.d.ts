/** The package's own types bring the browser's whole library along; this is what is used of it. */
declare module 'node-web-audio-api' {
  export class OfflineAudioContext {
    constructor(channels: number, length: number, sampleRateHz: number);
    decodeAudioData(bytes: ArrayBuffer): Promise<DecodedSound>;
  }

  export interface DecodedSound {
    numberOfChannels: number;
    /** In samples per channel. */
    length: number;
    sampleRate: number;
    getChannelData(channel: number): Float32Array;
  }
}
