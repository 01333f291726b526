import { pickAnswer } from '../answer-picker.js';
import { thinkingTime } from '../thinking-time.js';
import { addressOf, CAST, EVERYBODY } from './cast.js';

const talking = EVERYBODY.filter(({ path }) => path === 'finished' || path === 'in the middle');
const said = talking.flatMap(({ answers, additions = [] }) => [...answers, ...additions]);

describe('the cast of the sample', () => {
  it('has three roles and 24 people, of whom 14 finish', () => {
    expect(CAST).toHaveLength(3);
    expect(EVERYBODY).toHaveLength(24);
    const byPath = (path: string): number => EVERYBODY.filter((persona) => persona.path === path).length;
    expect([byPath('finished'), byPath('in the middle'), byPath('claimed'), byPath('invited')]).toEqual([14, 1, 5, 4]);
  });

  it('gives everybody a key, a name and an address of their own, in every organisation', () => {
    const organisation = '01a1ff6f-cff5-7377-9fa9-3ce54cd004f5';
    const other = '01a1ff6f-cff5-7377-9fa9-3ce54cd004f6';
    const addresses = EVERYBODY.flatMap((persona) => [addressOf(persona, organisation), addressOf(persona, other)]);
    expect(new Set(addresses).size).toBe(48);
    expect(new Set(EVERYBODY.map(({ name }) => name)).size).toBe(24);
    for (const address of addresses) expect(address).toMatch(/^[a-z]+\.[a-z]+\.[0-9a-f]{12}@sample\.invalid$/);
  });

  it('lets nobody say what somebody else says', () => {
    expect(said.filter((answer) => answer.trim().length < 8)).toEqual([]);
    expect(said.filter((answer, place) => said.indexOf(answer) !== place)).toEqual([]);
    const openings = said.map((answer) => answer.slice(0, 30));
    expect(openings.filter((opening, place) => openings.indexOf(opening) !== place)).toEqual([]);
  });

  it('has everybody who finishes say enough for an interview', () => {
    for (const { key, answers } of talking.filter(({ path }) => path === 'finished')) {
      expect({ key, enough: answers.length >= 9 }).toEqual({ key, enough: true });
    }
  });

  it('calls every role a sample, and weighs its criteria to one', () => {
    for (const { title, posting, rubric } of CAST) {
      expect(title).toMatch(/ \(sample\)$/);
      expect(posting).toContain('This posting is a sample');
      expect(rubric.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1);
    }
  });

  it('rejects nobody without a reason', () => {
    for (const { decision } of EVERYBODY) if (decision) expect(decision.reason.length).toBeGreaterThan(20);
  });
});

describe('picking an answer', () => {
  const answers = ['I hand over at the bedside.', 'I weigh the patient before fluids.', 'I like tea.'];
  const asked = { text: 'How do you hand over?', topic: 'Hand over to the next shift', isFollowUp: false };

  it('takes the one that fits, and never twice', () => {
    expect(pickAnswer({ answers }, new Set(), asked)).toBe(answers[0]);
    expect(pickAnswer({ answers }, new Set([answers[0] ?? '']), asked)).toBe(answers[1]);
    expect(pickAnswer({ answers }, new Set(answers), asked)).toBeNull();
  });

  it('keeps its answers for questions of their own while there is something to add', () => {
    const additions = ['Nobody counted it.'];
    const followUp = { ...asked, isFollowUp: true };
    expect(pickAnswer({ answers, additions }, new Set(), followUp)).toBe(additions[0]);
    expect(pickAnswer({ answers, additions }, new Set(additions), followUp)).toBe(answers[0]);
  });

  it('takes as long to say it as a person would', () => {
    const words = (count: number): string => Array.from({ length: count }, () => 'word').join(' ');
    expect(thinkingTime(words(20), words(80))).toBeGreaterThanOrEqual(49);
    expect(thinkingTime(words(20), words(80))).toBeLessThan(60);
  });
});
