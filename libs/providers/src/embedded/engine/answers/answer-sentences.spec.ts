import { breakUp, lacksFullStops, sentencesOf } from './answer-sentences.js';

describe('sentences of an answer', () => {
  it('keeps the turn of each sentence and folds white space', () => {
    const { spoken } = sentencesOf(['I called the\n  doctor. She came.', 'Then I wrote it down.']);
    expect(spoken).toEqual([
      { text: 'I called the doctor.', turn: 0 },
      { text: 'She came.', turn: 0 },
      { text: 'Then I wrote it down.', turn: 1 },
    ]);
  });

  it('takes a sentence that is said again once, and counts the repeats', () => {
    const { spoken, repeatedShare } = sentencesOf(['I called them. I called them. I called them.', 'I called them.']);
    expect(spoken).toHaveLength(1);
    expect(repeatedShare).toBe(0.75);
  });

  it('reads a very long answer up to its end', () => {
    const answer = Array.from({ length: 500 }, (_, index) => `I checked pump number ${index}.`).join(' ');
    const { spoken } = sentencesOf([answer]);
    expect(spoken.length).toBeLessThanOrEqual(80);
    expect(spoken.at(-1)?.text).toMatch(/49\d/);
  });

  it('breaks speech without full stops where a sentence begins, word for word', () => {
    const speech =
      'last winter the heating failed on a Friday night and I was the only one on site so I shut the two valves ' +
      'behind the boiler then I called the supplier and he told me that the pump had to be changed';
    const pieces = breakUp(speech);
    expect(pieces.length).toBeGreaterThan(2);
    expect(pieces.join(' ')).toBe(speech);
    expect(lacksFullStops(speech)).toBe(true);
  });

  it('leaves ordinary sentences alone', () => {
    const sentence = 'I shut the valves, called the supplier and wrote down the time.';
    expect(breakUp(sentence)).toEqual([sentence]);
    expect(lacksFullStops(`${sentence} ${sentence}`)).toBe(false);
  });
});
