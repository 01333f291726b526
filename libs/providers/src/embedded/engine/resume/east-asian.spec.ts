import { eastAsianName } from './east-asian.js';

function name(text: string): [string, string] | undefined {
  const parts = eastAsianName(text, { start: 0, end: text.length });
  return parts && [text.slice(parts[0].start, parts[0].end), text.slice(parts[1].start, parts[1].end)];
}

describe('a name in Chinese, Japanese or Korean letters', () => {
  it.each([
    ['王小明', '王', '小明'],
    ['欧阳娜娜', '欧阳', '娜娜'],
    ['田中 美咲', '田中', '美咲'],
    ['佐々木 ゆり', '佐々木', 'ゆり'],
    ['김민수', '김', '민수'],
    ['남궁민', '남궁', '민'],
    ['이 서연', '이', '서연'],
  ])('%s has the family first', (text, family, given) => {
    expect(name(text)).toEqual([family, given]);
  });

  it.each(['上海', '软件工程师', '職務経歴書', '株式会社ミライ', '王', '王小明简历表格', '看護師'])(
    'is not %s',
    (text) => {
      expect(name(text)).toBeUndefined();
    },
  );
});
