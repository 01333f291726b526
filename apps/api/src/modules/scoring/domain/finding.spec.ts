import { checkProposals, overallScore, type Proposal } from './finding.js';

const rubric = [
  { name: 'Care', weight: 0.6 },
  { name: 'Communication', weight: 0.4 },
];
const said = new Map([['m1', { id: 'm1', text: 'I called the doctor\n at ten   and wrote it down.' }]]);
const propose = (dimension: string, score: number, quote: string): Proposal => ({
  dimension,
  finding: { kind: 'scored', score },
  evidence: 'because',
  quotes: [{ messageId: 'm1', text: quote }],
  confidence: 0.8,
});

describe('what an engine proposes', () => {
  it('counts when its quote stands in the transcript, whatever the white space', () => {
    const [care] = checkProposals(rubric, [propose('Care', 80, 'the doctor at ten and wrote')], said);
    expect(care?.finding).toEqual({
      kind: 'scored',
      score: 80,
      quotes: [{ messageId: 'm1', start: 9, end: 39, text: 'the doctor\n at ten   and wrote' }],
    });
  });

  it('becomes insufficient evidence when its quote was made up', () => {
    const [care] = checkProposals(rubric, [propose('Care', 95, 'I saved a life')], said);
    expect(care?.finding.kind).toBe('insufficient_evidence');
  });

  it('becomes insufficient evidence when its words were not understood well enough', () => {
    const mumbled = new Map([['m1', { id: 'm1', text: 'I called the doctor.', unreliable: [{ start: 9, end: 19 }] }]]);
    const [care] = checkProposals(rubric, [propose('Care', 80, 'called the doctor')], mumbled);
    expect(care?.finding.kind).toBe('insufficient_evidence');
    const [heard] = checkProposals(rubric, [propose('Care', 80, 'I called')], mumbled);
    expect(heard?.finding.kind).toBe('scored');
  });

  it('keeps its score, but not the words that name another one', () => {
    const proposal = { ...propose('Care', 80, 'I called'), evidence: 'Called in time. That is 99 of 100.' };
    expect(checkProposals(rubric, [proposal], said)[0]).toMatchObject({ evidence: 'Called in time.' });
  });

  it('is kept between 0 and 100', () => {
    const [care] = checkProposals(rubric, [propose('Care', 900, 'I called the doctor')], said);
    expect(care?.finding).toMatchObject({ kind: 'scored', score: 100 });
  });

  it('says nothing about dimensions it left out and cannot add dimensions of its own', () => {
    const found = checkProposals(rubric, [propose('Looks', 100, 'I called the doctor')], said);
    expect(found.map((dimension) => dimension.dimension)).toEqual(['Care', 'Communication']);
    expect(found.every((dimension) => dimension.finding.kind === 'insufficient_evidence')).toBe(true);
  });
});

describe('the total', () => {
  it('is the weighted mean of what has evidence', () => {
    const both = checkProposals(
      rubric,
      [propose('Care', 80, 'I called'), propose('Communication', 50, 'wrote it down')],
      said,
    );
    expect(overallScore(both)).toBe(68);
  });

  it('leaves out what could not be assessed', () => {
    expect(overallScore(checkProposals(rubric, [propose('Care', 80, 'I called')], said))).toBe(80);
  });

  it('is nothing when nothing could be assessed', () => {
    expect(overallScore(checkProposals(rubric, [], said))).toBeNull();
  });
});
