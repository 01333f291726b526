import { passwordProblem } from './password.policy.js';

describe('choosing a password', () => {
  it.each(['Ruhig-9-Fluss', 'Zwölf Äpfel 12', 'aB3!aB3!', `A1!${'x'.repeat(125)}`])('takes %s', (password) => {
    expect(passwordProblem(password)).toBeNull();
  });

  it.each([
    ['Sh0rt!!', 'at least 8'],
    [`A1!${'x'.repeat(126)}`, 'at most 128'],
    ['no-upper-1', 'upper-case'],
    ['No-digit-here', 'digit'],
    ['NoSpecial123', 'special'],
    ['Password123!', 'guessed first'],
    ['P@SSW0RD', 'guessed first'],
  ])('refuses %s and says why', (password, reason) => {
    expect(passwordProblem(password)).toContain(reason);
  });
});
