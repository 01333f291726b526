import { approvalOutcome, inviteOutcome, isAddress, type Reviewed } from './approval.js';
import { personOf } from './person.js';

const READ: Reviewed = {
  status: 'parsed',
  duplicateReason: null,
  skipped: false,
  email: 'ada@example.org',
  fullName: 'Ada Byron',
  approvedAt: null,
  inviteStatus: 'none',
};
const HOUR = new Date('2026-11-21T12:00:00Z');

describe('approving a file of a batch', () => {
  it.each<[string, Partial<Reviewed>, boolean, string]>([
    ['one that was read', {}, false, 'approved'],
    ['one without an address', { email: null }, false, 'no_email'],
    ['one with words for an address', { email: 'on request' }, true, 'no_email'],
    ['one without a name', { fullName: null }, false, 'no_name'],
    ['one that is still being read', { status: 'reading' }, true, 'not_read'],
    ['one that could not be read, in passing', { status: 'failed' }, false, 'not_read'],
    ['one that could not be read, by name, its person typed in', { status: 'failed' }, true, 'approved'],
    ['one put aside', { skipped: true }, true, 'skipped'],
    ['the same file twice, by name', { status: 'duplicate', duplicateReason: 'same_file' }, true, 'duplicate'],
    ['the same address twice, by name', { status: 'duplicate', duplicateReason: 'same_email' }, true, 'duplicate'],
    ['a namesake, in passing', { status: 'duplicate', duplicateReason: 'same_name_and_phone' }, false, 'duplicate'],
    ['a namesake, by name', { status: 'duplicate', duplicateReason: 'same_name_and_phone' }, true, 'approved'],
    ['one approved before', { approvedAt: HOUR }, true, 'already_approved'],
    ['one invited before', { approvedAt: HOUR, inviteStatus: 'invited' }, true, 'invited_before'],
  ])('answers for %s', (_, changes, isNamed, outcome) => {
    expect(approvalOutcome({ ...READ, ...changes }, isNamed)).toBe(outcome);
  });

  it('lets only the approved be invited, and a failed invitation be tried again', () => {
    expect(inviteOutcome(READ)).toBe('not_approved');
    expect(inviteOutcome({ ...READ, approvedAt: HOUR })).toBe('queued');
    expect(inviteOutcome({ ...READ, approvedAt: HOUR, skipped: true })).toBe('not_approved');
    expect(inviteOutcome({ ...READ, approvedAt: HOUR, inviteStatus: 'failed' })).toBe('queued');
    expect(inviteOutcome({ ...READ, approvedAt: HOUR, inviteStatus: 'queued' })).toBe('invited_before');
  });

  it('takes no line breaks for an address', () => {
    expect(isAddress('ada@example.org\nBcc: all@example.org')).toBe(false);
    expect(isAddress(`${'a'.repeat(65)}@example.org`)).toBe(false);
  });

  it('compares telephone numbers with and without the code of the country', () => {
    const read = { firstName: 'Ada', lastName: 'Byron', email: ' Ada@Example.org ' };
    const [here, abroad] = ['0151 2345 6789', '+49 (151) 2345-6789'].map((phone) => personOf({ ...read, phone }));
    expect(here).toEqual({ email: 'ada@example.org', fullName: 'Ada Byron', phoneEnd: '123456789' });
    expect(abroad).toEqual(here);
    expect(personOf({ ...read, phone: '12 34' }).phoneEnd).toBeNull();
  });
});
