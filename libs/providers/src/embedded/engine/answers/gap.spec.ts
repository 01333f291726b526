import { gapOf, type GapSigns } from './gap.js';

const FULL: GapSigns = {
  kind: 'behavioural',
  score: 80,
  evidenceSum: 2,
  directness: 1,
  strayed: false,
  namesAnAction: true,
  ownActions: 4,
  sharedActions: 1,
  coverage: { context: true, action: true, reason: true, outcome: true, specifics: true, steps: true },
};
const without = (...parts: (keyof GapSigns['coverage'])[]): GapSigns['coverage'] => ({
  ...FULL.coverage,
  ...Object.fromEntries(parts.map((part) => [part, false])),
});

describe('what to ask for next', () => {
  it('asks nothing after a full account', () => {
    expect(gapOf(FULL)).toBeNull();
  });

  it.each<[string, Partial<GapSigns>, ReturnType<typeof gapOf>]>([
    ['asks more simply after a dodge', { directness: 0.4 }, 'reframe'],
    ['asks more simply when nothing was told', { evidenceSum: 0, score: 3, namesAnAction: false }, 'reframe'],
    ['brings a stray answer back', { strayed: true }, 'redirect'],
    ['asks what was done when hardly anything was told', { evidenceSum: 0.05 }, 'action'],
    ['asks for the own part when only "we" acted', { evidenceSum: 0.05, sharedActions: 6 }, 'role'],
    ['asks what was done when no action is clear', { coverage: without('action', 'outcome') }, 'action'],
    ['asks for the own part when "we" outweighs "I"', { sharedActions: 6 }, 'role'],
    ['asks how a story ended', { coverage: without('outcome', 'reason') }, 'result'],
    ['asks for figures', { coverage: without('specifics', 'reason') }, 'specifics'],
    ['asks for the reason last', { coverage: without('reason') }, 'reason'],
    ['asks for more of a short story', { evidenceSum: 0.6 }, 'action'],
    ['asks for particulars of a short explanation', { kind: 'technical', evidenceSum: 0.6 }, 'specifics'],
    [
      'does not ask how an imagined case ended',
      { kind: 'situational', coverage: without('outcome', 'specifics') },
      null,
    ],
    ['asks for the steps of a plan', { kind: 'situational', coverage: without('steps') }, 'action'],
  ])('%s', (_says, change, gap) => {
    expect(gapOf({ ...FULL, ...change })).toBe(gap);
  });
});
