import { findPeriod } from './date-ranges.js';

function read(text: string): string | undefined {
  const period = findPeriod(text);
  return period && `${period.from?.date ?? '?'} to ${period.isCurrent ? 'now' : (period.to?.date ?? '?')}`;
}

describe('The dates of a job or a course', () => {
  it.each([
    ['Mar 2019 - Present', '2019-03 to now'],
    ['Senior Nurse, March 2019 – February 2021', '2019-03 to 2021-02'],
    ['03/2019 - 11/2020', '2019-03 to 2020-11'],
    ['04.2016 – today', '2016-04 to now'],
    ['2019–2021', '2019 to 2021'],
    ['2019–21', '2019 to 2021'],
    ["Jun '15 - Dec '19", '2015-06 to 2019-12'],
    ['Mar – Sep 2019', '2019-03 to 2019-09'],
    ['since 2020', '2020 to now'],
    ['From May 2018 to date', '2018-05 to now'],
    ['2020 –', '2020 to now'],
    ['until 2014', '? to 2014'],
    ['Summer 2015', '? to 2015'],
    ['Spring 2018 – Present', '2018 to now'],
    ['2021-04 – Present', '2021-04 to now'],
    ['1 June 2017 – 31 May 2019', '2017-06-01 to 2019-05-31'],
    ['June 1, 2017 to May 31, 2019', '2017-06-01 to 2019-05-31'],
    ['31.12.2019', '? to 2019-12-31'],
    ['2019年3月 – 至今', '2019-03 to now'],
    ['2015年10月~2019年2月 上海明远科技', '2015-10 to 2019-02'],
    ['2012年～2015年', '2012 to 2015'],
    ['2017年4月1日 〜 現在', '2017-04-01 to now'],
    ['平成29年4月 – 令和元年5月', '2017-04 to 2019-05'],
    ['Class of 2012', '? to 2012'],
  ])('reads %j as %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('gives only the year when day and month could be swapped', () => {
    expect(read('03/04/2019')).toBe('? to 2019');
  });

  it.each([
    ['a phone number', '+44 7700 900142'],
    ['a sum of money', 'a budget of £2019 and more'],
    ['a count', 'served 12019 guests'],
    ['a percentage', 'grew by 20% in one team'],
    ['the word "may"', 'You may call my referees'],
  ])('does not take %s for a date', (_what, text) => {
    expect(findPeriod(text)).toBeUndefined();
  });

  it('does not let a job end before it begins', () => {
    expect(findPeriod('2021 - 2019')?.isRange).not.toBe(true);
  });

  it('tells which characters a date was read from', () => {
    const text = 'Nurse (Mar 2019 - Feb 2021)';
    const period = findPeriod(text);
    expect(text.slice(period?.from?.start, period?.from?.end)).toBe('Mar 2019');
    expect(text.slice(period?.to?.start, period?.to?.end)).toBe('Feb 2021');
  });
});
