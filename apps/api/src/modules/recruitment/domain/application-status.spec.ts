import { APPLICATION_STATUSES, DECISIONS, isDecision, mayDecide } from './application-status.js';

const allowed = APPLICATION_STATUSES.flatMap((from) =>
  DECISIONS.filter((decision) => mayDecide(from, decision)).map((decision) => `${from} -> ${decision}`),
);

describe('deciding about an application', () => {
  it('follows the one table of what may follow what', () => {
    expect(allowed).toEqual([
      'applied -> shortlisted',
      'applied -> rejected',
      'applied -> withdrawn',
      'invited -> shortlisted',
      'invited -> rejected',
      'invited -> withdrawn',
      'interviewing -> shortlisted',
      'interviewing -> rejected',
      'interviewing -> withdrawn',
      'scored -> shortlisted',
      'scored -> offered',
      'scored -> rejected',
      'scored -> withdrawn',
      'shortlisted -> offered',
      'shortlisted -> rejected',
      'shortlisted -> withdrawn',
      'offered -> rejected',
      'offered -> withdrawn',
      'rejected -> shortlisted',
    ]);
  });

  it('never sets what only events may set', () => {
    expect(APPLICATION_STATUSES.filter((status) => !isDecision(status))).toEqual([
      'applied',
      'invited',
      'interviewing',
      'scored',
    ]);
  });
});
