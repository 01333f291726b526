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
