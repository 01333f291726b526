const UNITS_PER_EM = 1_000;
const WIDE = 1_000;
const NARROW = 560;
const BOX_BYTES = 34;

/**
 * A TrueType font that draws a box for every letter. No font with Chinese, Japanese or Korean letters comes with the
 * repository, and a reader of PDFs goes by what letters mean, not by what they look like.
 */
export function boxFont(letters: ReadonlySet<string>, name: string): Buffer {
  const points = [...letters].map((letter) => letter.codePointAt(0) ?? 0).sort((a, b) => a - b);
  const glyphs = points.length + 1;
  const widths = [NARROW, ...points.map((point) => (point >= 0x2e80 ? WIDE : NARROW))];
  return sfnt({
    'OS/2': os2(),
    cmap: cmap(points),
    glyf: Buffer.concat(widths.map(box)),
    head: head(),
    hhea: fields([[4, 0x10000], [2, 880], [2, -120], [2, 0], [2, WIDE], ...zeros(11), [2, glyphs]]),
    hmtx: fields(
      widths.flatMap((width): Field[] => [
        [2, width],
        [2, 0],
      ]),
    ),
    loca: fields(Array.from({ length: glyphs + 1 }, (_, index): Field => [4, index * (BOX_BYTES + 2)])),
    maxp: fields([[4, 0x10000], [2, glyphs], [2, 4], [2, 1], ...zeros(2), [2, 2], ...zeros(8)]),
    name: names(name),
    post: fields([[4, 0x30000], ...zeros(14)]),
  });
}

/** Bytes and value. */
type Field = [bytes: 1 | 2 | 4, value: number];

const zeros = (count: number): Field[] => Array.from({ length: count }, () => [2, 0]);

function fields(all: readonly Field[]): Buffer {
  const table = Buffer.alloc(all.reduce((sum, [bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [bytes, value] of all) {
    if (value < 0) table.writeIntBE(value, at, bytes);
    else table.writeUIntBE(value, at, bytes);
    at += bytes;
  }
  return table;
}

function box(width: number): Buffer {
  const [left, right, top] = [60, width - 60, 700];
  const outline: Field[] = [
    [2, 1],
    [2, left],
    [2, 0],
    [2, right],
    [2, top],
    [2, 3],
    [2, 0],
  ];
  const corners: Field[] = [
    [1, 1],
    [1, 1],
    [1, 1],
    [1, 1],
  ];
  const xs: Field[] = [
    [2, left],
    [2, 0],
    [2, right - left],
    [2, 0],
  ];
  const ys: Field[] = [
    [2, 0],
    [2, top],
    [2, 0],
    [2, -top],
  ];
  return Buffer.concat([fields([...outline, ...corners, ...xs, ...ys]), Buffer.alloc(2)]);
}

function head(): Buffer {
  return fields([
    [4, 0x10000],
    [4, 0x10000],
    [4, 0],
    [4, 0x5f0f3cf5],
    [2, 0],
    [2, UNITS_PER_EM],
    ...zeros(8),
    [2, 0],
    [2, -120],
    [2, WIDE],
    [2, 880],
    [2, 0],
    [2, 8],
    [2, 2],
    [2, 1],
    [2, 0],
  ]);
}

function os2(): Buffer {
  return fields([
    [2, 3],
    [2, 700],
    [2, 400],
    [2, 5],
    ...zeros(30),
    [2, 0x20],
    [2, 0xffff],
    [2, 880],
    [2, -120],
    ...zeros(12),
  ]);
}

function cmap(points: readonly number[]): Buffer {
  const groups = points.flatMap((point, index): Field[] => [
    [4, point],
    [4, point],
    [4, index + 1],
  ]);
  const header: Field[] = [
    [2, 0],
    [2, 1],
    [2, 3],
    [2, 10],
    [4, 12],
  ];
  return fields([...header, [2, 12], [2, 0], [4, 16 + points.length * 12], [4, 0], [4, points.length], ...groups]);
}

/** Family and PostScript name, which is where a reader sees that a font is bold. */
function names(name: string): Buffer {
  const text = Buffer.from(name, 'utf16le').swap16();
  const record = (id: number): Field[] => [
    [2, 3],
    [2, 1],
    [2, 0x409],
    [2, id],
    [2, text.length],
    [2, 0],
  ];
  const ids = [1, 2, 4, 6];
  return Buffer.concat([fields([[2, 0], [2, ids.length], [2, 6 + ids.length * 12], ...ids.flatMap(record)]), text]);
}

function sfnt(tables: Readonly<Record<string, Buffer>>): Buffer {
  const tags = Object.keys(tables).sort();
  let offset = 12 + tags.length * 16;
  const directory: Buffer[] = [
    fields([
      [4, 0x10000],
      [2, tags.length],
      [2, 128],
      [2, 3],
      [2, tags.length * 16 - 128],
    ]),
  ];
  const bodies: Buffer[] = [];
  for (const tag of tags) {
    const body = tables[tag] ?? Buffer.alloc(0);
    directory.push(
      Buffer.from(tag),
      fields([
        [4, 0],
        [4, offset],
        [4, body.length],
      ]),
    );
    const padded = Buffer.concat([body, Buffer.alloc((4 - (body.length % 4)) % 4)]);
    bodies.push(padded);
    offset += padded.length;
  }
  return Buffer.concat([...directory, ...bodies]);
}
