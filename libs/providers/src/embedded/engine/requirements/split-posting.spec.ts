import { splitPosting } from './split-posting.js';

function read(posting: string): string[] {
  return splitPosting(posting).map(({ form, text }) => `${form === 'heading' ? '# ' : ''}${text}`);
}

describe('cutting a posting into pieces', () => {
  it('takes bullets of all kinds away', () => {
    expect(read('Your tasks:\n- Cook meals\n • Wash up\n3) Order fish\n[ ] Lock the door')).toEqual([
      '# Your tasks:',
      'Cook meals',
      'Wash up',
      'Order fish',
      'Lock the door',
    ]);
  });

  it.each([
    "Your tasks: 1. Lead a shift of drivers' mates 2. Keep stock records right 3. Plan the late shift.",
    "Your tasks: 1) Lead a shift of drivers' mates 2) Keep stock records right 3) Plan the late shift.",
    "1. Your tasks: 2. Lead a shift of drivers' mates\n3. Keep stock records right\n4. Plan the late shift.",
  ])('does not leave the number of the next item at the end of the one before: %s', (posting) => {
    expect(read(posting)).toEqual([
      '# Your tasks:',
      "Lead a shift of drivers' mates",
      'Keep stock records right',
      'Plan the late shift.',
    ]);
  });

  it('leaves numbers alone that are part of what is said', () => {
    expect(read('You know Windows 11. You have worked at level 2. You can type.')).toEqual([
      'You know Windows 11.',
      'You have worked at level 2.',
      'You can type.',
    ]);
  });

  it('keeps the place of every piece, counted in the original text', () => {
    const posting = '<ul>\r\n<li>Degree in <b>law</b> &amp; ethics</li>\r\n<li>French</li></ul>';
    for (const { start, end, text } of splitPosting(posting)) {
      expect(
        posting
          .slice(start, end)
          .replace(/<[^>]*>/g, '')
          .replace('&amp;', '&'),
      ).toBe(text);
    }
  });

  it('does not end a sentence at an abbreviation', () => {
    expect(read('You know tools, e.g. Excel, and approx. 20 others. You can type.')).toEqual([
      'You know tools, e.g. Excel, and approx. 20 others.',
      'You can type.',
    ]);
  });

  it('puts a wrapped bullet together again', () => {
    expect(read('* A degree in chemistry or another\n  natural science\n* French')).toEqual([
      'A degree in chemistry or another natural science',
      'French',
    ]);
  });

  it('takes capitals for a heading, but not where everything is in capitals', () => {
    expect(read('MAIN DUTIES\nCooking for sixty people every day of the week')[0]).toBe('# MAIN DUTIES');
    expect(read('NURSE WANTED\nGOOD PAY FOR ALL\nKIND PEOPLE ONLY\nDEGREE NEEDED')).not.toContain('# DEGREE NEEDED');
  });
});
