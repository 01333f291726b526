import { AnswerPicker, splitAnswers, type AskedQuestion } from './answer-picker.js';

const DISCHARGE = 'I plan a discharge from the day of admission, with the family and the pharmacist.';
const HANDOVER = 'At handover I name every patient, what has changed and what is still to be done for them.';
const VAGUE = 'It depends.';

const main = (topic: string, text = `Tell me about ${topic}.`): AskedQuestion => ({ text, topic, isFollowUp: false });
const followUp = (topic: string, text: string): AskedQuestion => ({ text, topic, isFollowUp: true });

describe('answers from a file', () => {
  it('are split at lines of three dashes', () => {
    expect(splitAnswers('One\nand on.\n---\n\nTwo -- no, 2---3.\n  ---  \n---\n')).toEqual([
      'One\nand on.',
      'Two -- no, 2---3.',
    ]);
  });

  it('are given to the question that they fit, whatever their order', () => {
    const picker = new AnswerPicker([DISCHARGE, HANDOVER]);
    expect(picker.pick(main('handing over to the next shift'))).toBe(HANDOVER);
    expect(picker.pick(main('planning discharges with families'))).toBe(DISCHARGE);
  });

  it('are not spent on a follow-up about something else', () => {
    const picker = new AnswerPicker([DISCHARGE, HANDOVER, VAGUE]);
    const aside = followUp('blood taking, cannulation and infusions', 'What would the family say?');
    expect(picker.pick(aside)).toBe(VAGUE);
  });

  it('are given again when all were given', () => {
    const picker = new AnswerPicker([VAGUE]);
    expect([picker.pick(main('rotas')), picker.pick(main('rotas'))]).toEqual([VAGUE, VAGUE]);
  });
});
