import { audioFormat } from './audio-format.js';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe('the kind of a recording', () => {
  it.each([
    ['\x1a\x45\xdf\xa3\x9fB\x86', 'webm'],
    ['OggS\x00\x02', 'ogg'],
    ['RIFF\x24\x00\x00\x00WAVEfmt ', 'wav'],
    ['\x00\x00\x00\x1cftypM4A ', 'm4a'],
    ['ID3\x04\x00', 'mp3'],
    ['\xff\xfb\x90\x64', 'mp3'],
  ])('is known by its first bytes (%j)', (beginning, format) => {
    expect(audioFormat(bytes(beginning))).toBe(format);
  });

  it.each([
    ['nothing at all', ''],
    ['a PDF', '%PDF-1.7'],
    ['a page', '<!doctype html>'],
    ['RIFF that is a picture', 'RIFF\x24\x00\x00\x00WEBPVP8 '],
    ['a bare AAC stream', '\xff\xf1\x50\x80'],
    ['a picture', '\xff\xd8\xff\xe0'],
  ])('is none for %s', (_, beginning) => {
    expect(audioFormat(bytes(beginning))).toBeNull();
  });
});
