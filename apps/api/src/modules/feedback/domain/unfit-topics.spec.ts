import { isPersonal, isUnsaid, withoutPersonal } from './unfit-topics.js';

describe('what a person is', () => {
  it.each([
    'I am a 34-year-old nurse.',
    'Date of birth: 3 May 1990',
    'Age: 41',
    'Nationality: Brazilian',
    'Marital status: single',
    'Happily married with a dog',
    'Mother of two, looking for part-time work',
    'Gender: female',
    'Religion: Buddhist',
    'In good health, physically fit',
    'I took a career break from 2018 to 2020.',
    'Returned after maternity leave',
    'Native German speaker',
  ])('is neither told to the writer nor quoted: %s', (text) => {
    expect(isPersonal(text)).toBe(true);
    expect(withoutPersonal(`Led a ward. ${text}`)).toBe('Led a ward.');
  });

  it.each([
    'Worked with children aged three to six',
    'Cared for elderly patients with chronic illness',
    'Hired and trained twelve people',
    'Covered the maternity leave cover rota',
    'Ran workshops for unemployed young people',
    'Organised weddings for married couples',
    'Born out of a pilot, the service now runs in four towns',
    'Closed the gap between sales and delivery',
    'Assessed citizenship applications for the council',
  ])('is not confused with work: %s', (text) => {
    expect(withoutPersonal(text)).toBe(text);
  });

  it.each([
    'There is a gap in your employment from 2018 to 2020.',
    'You were unemployed for a while.',
    'You attended a prestigious university.',
    'You will be invited to an interview.',
    'We are sorry to say that you were rejected.',
    'You are overqualified for this.',
    'As a young candidate you have time.',
  ])('and reproaches or decisions are never said: %s', (text) => {
    expect(isUnsaid(text)).toBe(true);
  });
});
