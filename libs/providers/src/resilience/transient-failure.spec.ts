import { isTransientStatus, retryAfterMsOf } from './transient-failure.js';

const NOW_MS = Date.parse('2026-11-20T10:00:00Z');

describe('failures that may pass', () => {
  it.each([408, 429, 500, 502, 503, 504, 529])('include HTTP %d', (status) => {
    expect(isTransientStatus(status)).toBe(true);
  });

  it.each([400, 401, 403, 404, 413, 422])('do not include HTTP %d', (status) => {
    expect(isTransientStatus(status)).toBe(false);
  });

  it.each<[Record<string, string>, number | undefined]>([
    [{ 'retry-after': '7' }, 7_000],
    [{ 'retry-after': 'Fri, 20 Nov 2026 10:00:30 GMT' }, 30_000],
    [{ 'retry-after': 'Fri, 20 Nov 2026 09:00:00 GMT' }, 0],
    [{ 'retry-after': '7', 'retry-after-ms': '6512' }, 6_512],
    [{ 'retry-after': 'soon' }, undefined],
    [{}, undefined],
  ])('ask to wait: %j', (headers, expected) => {
    expect(retryAfterMsOf(new Headers(headers), NOW_MS)).toBe(expected);
  });
});
