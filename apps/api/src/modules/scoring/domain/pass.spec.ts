import { missingParts, problemOf, readyPasses, statusOf, type PassState } from './pass.js';

const passes = (scores: string, integrity: string, reasoning: string, actions: string): PassState[] =>
  Object.entries({ scores, integrity, reasoning, actions }).map(([pass, status]) => ({
    pass: pass as PassState['pass'],
    status: status as PassState['status'],
    problem: status === 'failed' ? 'The engine is down.' : null,
  }));

describe('the passes of an assessment', () => {
  it('begin with scores and integrity; reasons and actions wait for the scores', () => {
    expect(readyPasses(passes('pending', 'pending', 'pending', 'pending'))).toEqual(['scores', 'integrity']);
    expect(readyPasses(passes('completed', 'processing', 'pending', 'pending'))).toEqual(['reasoning', 'actions']);
    expect(readyPasses(passes('failed', 'completed', 'pending', 'pending'))).toEqual([]);
  });

  it.each([
    ['pending', 'pending', 'pending', 'pending', 'pending'],
    ['processing', 'pending', 'pending', 'pending', 'processing'],
    ['completed', 'completed', 'pending', 'pending', 'processing'],
    ['completed', 'completed', 'completed', 'completed', 'completed'],
    ['completed', 'completed', 'failed', 'completed', 'partial'],
    ['failed', 'completed', 'failed', 'failed', 'partial'],
    ['failed', 'failed', 'failed', 'failed', 'failed'],
  ])('%s, %s, %s, %s make an assessment %s', (scores, integrity, reasoning, actions, whole) => {
    expect(statusOf(passes(scores, integrity, reasoning, actions))).toBe(whole);
  });

  it('say in words what is missing', () => {
    const partial = passes('completed', 'failed', 'completed', 'failed');
    expect(missingParts(partial)).toEqual(['integrity', 'actions']);
    expect(problemOf(partial)).toBe(
      'Missing: the integrity check and the recommended actions. The engine is down. It can be asked for again.',
    );
    expect(problemOf(passes('completed', 'completed', 'completed', 'completed'))).toBeNull();
  });
});
