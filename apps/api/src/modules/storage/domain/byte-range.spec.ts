import { partAskedFor } from './byte-range.js';

describe('the part of a file of 100 bytes', () => {
  it.each([
    ['bytes=0-9', { start: 0, end: 9 }],
    ['bytes=90-', { start: 90, end: 99 }],
    ['bytes=-10', { start: 90, end: 99 }],
    ['bytes=-1000', { start: 0, end: 99 }],
    ['bytes=50-1000', { start: 50, end: 99 }],
    ['bytes=99-99', { start: 99, end: 99 }],
  ])('that %s asks for', (header, part) => {
    expect(partAskedFor(header, 100)).toEqual(part);
  });

  it.each(['bytes=100-', 'bytes=100-200', 'bytes=-0', `bytes=${'9'.repeat(400)}-`])('is outside for %s', (header) => {
    expect(partAskedFor(header, 100)).toBe('outside');
  });

  it.each([undefined, '', 'bytes=-', 'bytes=9-0', 'bytes=0-1,5-6', 'seconds=0-9', 'bytes=a-b'])(
    'is all of it for %s',
    (header) => {
      expect(partAskedFor(header, 100)).toBe('whole');
    },
  );

  it('is outside whatever is asked of an empty file', () => {
    expect(partAskedFor('bytes=0-0', 0)).toBe('outside');
    expect(partAskedFor('bytes=-5', 0)).toBe('outside');
  });
});
