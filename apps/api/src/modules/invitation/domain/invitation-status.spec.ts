import { DAY_MS } from '#libs/kernel';
import { doorOf, isPossibleEnd, isSameAddress, reopenedStatus } from './invitation-status.js';

const NOW = new Date('2026-11-21T09:00:00Z');
const after = (ms: number): Date => new Date(NOW.getTime() + ms);

describe('the door behind an invitation', () => {
  it('is open until the very moment it ends', () => {
    expect(doorOf({ status: 'sent', expiresAt: after(1) }, NOW)).toBe('open');
    expect(doorOf({ status: 'sent', expiresAt: NOW }, NOW)).toBe('expired');
  });

  it.each(['pending', 'sent', 'opened', 'expired'] as const)(
    'is judged by the clock while the status is %s',
    (status) => {
      expect(doorOf({ status, expiresAt: after(DAY_MS) }, NOW)).toBe('open');
      expect(doorOf({ status, expiresAt: after(-DAY_MS) }, NOW)).toBe('expired');
    },
  );

  it('says that the link was used or withdrawn even after its time', () => {
    expect(doorOf({ status: 'accepted', expiresAt: after(-DAY_MS) }, NOW)).toBe('used');
    expect(doorOf({ status: 'revoked', expiresAt: after(-DAY_MS) }, NOW)).toBe('revoked');
  });
});

it('an end may lie a moment to 90 days ahead', () => {
  expect([0, 1, 90 * DAY_MS, 90 * DAY_MS + 1, Number.NaN].map((ms) => isPossibleEnd(after(ms), NOW))).toEqual([
    false,
    true,
    true,
    false,
    false,
  ]);
});

it('an invitation that is opened up again is as far as it was', () => {
  expect(reopenedStatus({ sentAt: NOW, openedAt: NOW })).toBe('opened');
  expect(reopenedStatus({ sentAt: NOW, openedAt: null })).toBe('sent');
  expect(reopenedStatus({ sentAt: null, openedAt: null })).toBe('pending');
});

it('the same address is the same in capitals', () => {
  expect(isSameAddress('Amara@Example.org ', 'amara@example.org')).toBe(true);
  expect(isSameAddress('amara@example.org', 'amara@example.com')).toBe(false);
});
