import { contestDoor, isIndependent, isOverdue } from './contest.policy.js';

const NOON = new Date('2026-03-01T12:00:00Z');

describe('the time to contest', () => {
  const door = (now: string) => contestDoor({ kind: 'real', assessedAt: NOON }, 30, new Date(now));

  it('ends to the second, and says when', () => {
    const until = new Date('2026-03-31T12:00:00Z');
    expect(door('2026-03-31T11:59:59.999Z')).toEqual({ kind: 'open', until });
    expect(door('2026-03-31T12:00:00Z')).toEqual({ kind: 'too_late', until });
  });

  it('has not begun without an assessment, and never begins for practice', () => {
    expect(contestDoor({ kind: 'real', assessedAt: null }, 30, NOON)).toEqual({ kind: 'not_assessed' });
    expect(contestDoor({ kind: 'practice', assessedAt: NOON }, 30, NOON)).toEqual({ kind: 'nothing_decided' });
  });
});

describe('a contest', () => {
  it('is overdue from its due date on until it is answered', () => {
    const later = new Date(NOON.getTime() - 1);
    expect(isOverdue({ status: 'open', dueAt: NOON }, later)).toBe(false);
    expect(isOverdue({ status: 'in_review', dueAt: NOON }, NOON)).toBe(true);
    expect(isOverdue({ status: 'closed', dueAt: NOON }, NOON)).toBe(false);
  });

  it('is not answered by whoever decided, unless nobody else could', () => {
    expect(isIndependent('a', ['a'], ['a', 'b'])).toBe(false);
    expect(isIndependent('b', ['a'], ['a', 'b'])).toBe(true);
    expect(isIndependent('a', ['a'], ['a'])).toBe(true);
    expect(isIndependent('a', ['a', 'b'], ['a', 'b'])).toBe(true);
    expect(isIndependent('a', ['a', 'b'], ['a', 'b', 'c'])).toBe(false);
  });
});
