import { handMadePdf } from './pdf-file.js';

/** Character collections that every PDF reader knows, so that a document may use them without a font inside. */
const COLLECTIONS = {
  japanese: { font: 'HeiseiMin-W3', map: 'UniJIS-UTF16', ordering: 'Japan1' },
  chinese: { font: 'STSong-Light', map: 'UniGB-UTF16', ordering: 'GB1' },
  korean: { font: 'HYSMyeongJo-Medium', map: 'UniKS-UTF16', ordering: 'Korea1' },
} as const;

/** A text and where it stands on an A4 page; points from the bottom left corner. */
export interface PlacedText {
  text: string;
  left: number;
  bottom: number;
}

/** A page in a language of East Asia, written across or down. */
export function cjkPdf(
  language: keyof typeof COLLECTIONS,
  texts: readonly PlacedText[],
  direction: 'across' | 'down' = 'across',
): Buffer {
  const { font, map, ordering } = COLLECTIONS[language];
  const content = texts.map(
    ({ text, left, bottom }) =>
      `BT /C 12 Tf ${left} ${bottom} Td <${Buffer.from(text, 'utf16le').swap16().toString('hex')}> Tj ET`,
  );
  return handMadePdf({
    content: content.join('\n'),
    resources: '/Font << /C 10 0 R >>',
    fonts: '',
    objects: [
      `<< /Type /Font /Subtype /Type0 /BaseFont /${font} /Encoding /${map}-${direction === 'down' ? 'V' : 'H'} /DescendantFonts [11 0 R] >>`,
      `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /${font} /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 2 >> /FontDescriptor 12 0 R >>`,
      `<< /Type /FontDescriptor /FontName /${font} /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /StemV 80 >>`,
    ],
  });
}
