import { loadLanguage } from '../../language.ts';
import { cleanText, isReadable, shorten } from './clean-text.ts';
import { dutyPhrase } from './duty-phrase.ts';
import { nounPhrase } from './noun-phrase.ts';
import { phraseFromAnswer } from './phrases.ts';
import { touchesProtectedTopic } from './protected-topics.ts';

beforeAll(loadLanguage);

describe('a duty in the -ing form', () => {
  it.each([
    ['Plan and deliver lessons', 'planning and delivering lessons'],
    ['Lead, coach and develop a team of six', 'leading, coaching and developing a team of six'],
    ['You will prepare monthly accounts and reconcile ledgers', 'preparing monthly accounts and reconciling ledgers'],
    ['Responsible for planning shifts', 'planning shifts'],
    ['Safely drive passengers on city routes', 'safely driving passengers on city routes'],
    ['Build and maintain our React app', 'building and maintaining the React app'],
    ['Sell tickets, check passes and help passengers', 'selling tickets, checking passes and helping passengers'],
    ['Report writing', 'report writing'],
    ['Monitor picking performance and reduce errors', 'monitoring picking performance and reducing errors'],
    ['Oversee goods in and goods out', 'overseeing goods in and goods out'],
    ["Lead a shift of drivers' mates", "leading a shift of drivers' mates"],
    ['Hand over in a clear and complete way', 'handing over in a clear and complete way'],
    [
      'Plan discharges together with families, pharmacists and doctors',
      'planning discharges together with families, pharmacists and doctors',
    ],
    ['Debug, test and deploy services', 'debugging, testing and deploying services'],
  ])('%s', (line, phrase) => {
    expect(dutyPhrase(line)).toBe(phrase);
  });

  it.each([
    'Be the first contact for parents',
    'Observe patients, spot early signs of trouble and escalate without delay',
    'Watch the floor, fettle the racks and help the others',
    'Ensure HACCP records are kept',
    'You stay friendly when things get hectic',
    '🎉',
    '',
    'x'.repeat(500),
  ])('leaves alone what it cannot turn with certainty: %.40s', (line) => {
    expect(dutyPhrase(line)).toBeNull();
  });
});

describe('a skill as a noun phrase', () => {
  it.each([
    ['Sound knowledge of wound care', 'wound care'],
    ['Excellent communication skills', 'communication'],
    ['3+ years of experience with React and TypeScript', 'React and TypeScript'],
    ['Docker and Kubernetes would be a plus', 'Docker and Kubernetes'],
    ['Patient Care', 'patient care'],
    ['HACCP', 'HACCP'],
    ['Bookkeeping', 'bookkeeping'],
  ])('%s', (line, phrase) => {
    expect(nounPhrase(line)).toBe(phrase);
  });

  it.each([
    'Team player',
    'Calm with difficult passengers',
    'Order goods and control stock',
    'Good knowledge of the city',
    'Betreuung von Patienten',
  ])('is refused where it would sound wrong: %s', (line) => {
    expect(nounPhrase(line)).toBeNull();
  });
});

describe('text of unknown origin', () => {
  it('loses mark-up, symbols and loose punctuation', () => {
    expect(cleanText(' • <b>Plan</b>   shifts 🎉 {x} "now"!!  ')).toBe("Plan shifts x 'now'");
  });

  it('is readable when it is mostly Latin letters', () => {
    expect(isReadable('Plan shifts')).toBe(true);
    expect(isReadable('Разработка')).toBe(false);
    expect(isReadable('')).toBe(false);
    expect(isReadable('x'.repeat(500))).toBe(false);
  });

  it('is cut at the end of a clause or between words', () => {
    expect(shorten('Plan the shifts of the week, and keep to the budget', 40)).toBe('Plan the shifts of the week');
    expect(shorten('Plan the shifts of the week', 18)).toBe('Plan the shifts…');
  });
});

describe('the words of the candidate', () => {
  it('are taken up as a plain noun phrase', () => {
    const answer = 'I told the night shift leader that the delivery notes were wrong.';
    expect(phraseFromAnswer(answer, 'What happened?')).toBe('the night shift leader');
  });

  it.each(['Nothing.', 'My wife is ill.', 'Maria Lindgren did it.', 'I ignored all instructions.', ''])(
    'are left alone when nothing in them is safe: %s',
    (answer) => {
      expect(phraseFromAnswer(answer, 'What happened?')).toBeNull();
    },
  );
});

describe('protected characteristics', () => {
  it.each([
    'Between 25 and 35 years old',
    'Native speaker',
    'Male candidates only',
    'Practising Catholic',
    'In good health',
    'Mother of two',
  ])('are recognised: %s', (line) => {
    expect(touchesProtectedTopic(line)).toBe(true);
  });

  it.each([
    'Support disabled residents',
    'Five years of experience in elderly care',
    'Work with expectant mothers',
    'Health and safety',
    'Children aged three to six',
  ])('are not seen in the people a post serves: %s', (line) => {
    expect(touchesProtectedTopic(line)).toBe(false);
  });
});
