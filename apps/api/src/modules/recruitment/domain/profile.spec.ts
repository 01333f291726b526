import { endsBeforeStart, splitName } from './profile.js';

it.each([
  ['Amara Osei', 'Amara', 'Osei'],
  ['Ada Marie Byron', 'Ada Marie', 'Byron'],
  ['Sukarno', 'Sukarno', ''],
  ['  Lea   Roth ', 'Lea', 'Roth'],
])('reads %p as first name %p and last name %p', (fullName, firstName, lastName) => {
  expect(splitName(fullName)).toEqual({ firstName, lastName });
});

it.each([
  ['2019', '2018', true],
  ['2019-05', '2019-04-30', true],
  ['2019-05', '2019', false],
  ['2019', '2019-02', false],
  ['2019-05-02', '2019-05-02', false],
  [null, '2019', false],
  ['2019', null, false],
])('a period from %p to %p ends before it starts: %p', (start, end, isWrong) => {
  expect(endsBeforeStart(start, end)).toBe(isWrong);
});
