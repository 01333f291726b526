import { rowsOf, type Piece } from './page-rows.js';
import { inReadingOrder, joinBrokenDates } from './reading-order.js';

/** A text at a place; five points to a letter are near enough to real type. */
function at(left: number, baseline: number, text: string, style: { size?: number; bold?: boolean } = {}): Piece {
  const size = style.size ?? 10;
  return { text, left, right: left + text.length * size * 0.5, baseline, size, bold: style.bold ?? false };
}

function column(left: number, top: number, leading: number, ...texts: string[]): Piece[] {
  return texts.map((text, index) => at(left, top + index * leading, text));
}

function read(pieces: Piece[], hasMorePages = false): string[] {
  return inReadingOrder(rowsOf(pieces), hasMorePages)
    .flat()
    .map((row) => row.cells.map((cell) => cell.text).join(' | '));
}

describe('The order in which a page is read', () => {
  it('reads two columns one after the other', () => {
    const left = column(40, 100, 13, 'Skills', 'Triage', 'Wound care', 'IV therapy');
    const right = column(220, 106, 15, 'Experience', 'Senior Nurse', 'Ashgrove Hospital', 'Led a ward of 28 beds');
    expect(read([...right, ...left])).toEqual([...left, ...right].map((piece) => piece.text));
  });

  it('reads dates on the left together with what happened then', () => {
    const page = [
      ...column(40, 100, 20, '2019 – 2021', '2015 – 2019', '2012 – 2015'),
      ...column(180, 100, 20, 'Senior Nurse', 'Staff Nurse', 'Student'),
    ];
    expect(read(page)).toEqual(['2019 – 2021 | Senior Nurse', '2015 – 2019 | Staff Nurse', '2012 – 2015 | Student']);
  });

  it('reads a table of labels and values row by row', () => {
    const page = [
      ...column(40, 100, 14, 'Phone:', 'Email:', 'Town:'),
      ...column(180, 100, 14, '07700 900142', 'a@example.com', 'Leeds'),
    ];
    expect(read(page)).toEqual(['Phone: | 07700 900142', 'Email: | a@example.com', 'Town: | Leeds']);
  });

  it('reads a name above two columns first', () => {
    const name = at(40, 60, 'Amira Haddad', { size: 24, bold: true });
    const left = column(40, 100, 13, 'Skills', 'Triage', 'Wound care', 'IV therapy');
    const right = column(220, 106, 15, 'Experience', 'Senior Nurse', 'Ashgrove Hospital', 'Led a ward');
    expect(read([...left, ...right, name])[0]).toBe('Amira Haddad');
  });

  it('reads a narrow right column first when the wide one goes on to the next page', () => {
    const wide = column(
      40,
      100,
      13,
      'Experience of many years in',
      'hospitals large and small',
      'Ashgrove General Hospital',
      'Led a ward of 28 beds',
    );
    const narrow = column(400, 106, 15, 'Skills', 'Triage', 'Wounds', 'Drips');
    expect(read([...wide, ...narrow], true)[0]).toBe('Skills');
    expect(read([...wide, ...narrow], false)[0]).toBe('Experience of many years in');
  });

  it('makes a date whole that its narrow column has broken', () => {
    const rows = rowsOf([
      at(40, 100, 'March 2012 –'),
      at(180, 100, 'Site Manager'),
      at(40, 113, 'May 2017'),
      at(180, 113, 'Harlow Builders'),
    ]);
    expect(joinBrokenDates(rows).map((row) => row.cells.map((cell) => cell.text))).toEqual([
      ['March 2012 – May 2017', 'Site Manager'],
      ['Harlow Builders'],
    ]);
  });
});
