import { crc32, deflateRawSync } from 'node:zlib';

/** A file in an archive. What the directory says about it may be a lie. */
export interface ZipEntry {
  name: string;
  data: Buffer | string;
  claimedSize?: number;
}

/** An archive written by hand, so that it can be wrong. */
export function zipFile(entries: readonly ZipEntry[]): Buffer {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, claimedSize } of entries) {
    const bytes = Buffer.from(data as Buffer);
    const packed = deflateRawSync(bytes);
    const nameBytes = Buffer.from(name);
    // Version, flags, method, time, date, checksum, packed size, size, name length.
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc32(bytes), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(claimedSize ?? bytes.length, 18);
    facts.writeUInt16LE(nameBytes.length, 22);
    local.push(Buffer.from('PK\x03\x04'), facts, nameBytes, packed);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), facts, rest, nameBytes);
    offset += 30 + nameBytes.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, listed, end]);
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

const CONTENT_TYPES = `<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const PACKAGE_LINKS = `<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`;

/** What every Word document begins with. */
export const WORD_PARTS: readonly ZipEntry[] = [
  { name: '[Content_Types].xml', data: CONTENT_TYPES },
  { name: '_rels/.rels', data: PACKAGE_LINKS },
];

/** The main part of a Word document around a body. */
export function wordDocument(body: string, before = ''): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${before}<w:document xmlns:w="${WORD}" xmlns:r="${OFFICE}"><w:body>${body}</w:body></w:document>`;
}

export function paragraph(text: string, runProperties = ''): string {
  return `<w:p><w:r><w:rPr>${runProperties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A whole Word document: a main part, and whatever else. */
export function docx(main: string | Buffer, ...others: ZipEntry[]): Buffer {
  return zipFile([...WORD_PARTS, { name: 'word/document.xml', data: main }, ...others]);
}

/** Links of the main part: type and target, all of them outside. */
export function outsideLinks(links: readonly (readonly [type: string, target: string])[]): ZipEntry {
  const listed = links.map(
    ([type, target], index) =>
      `<Relationship Id="out${index}" Type="${OFFICE}/${type}" Target="${target}" TargetMode="External"/>`,
  );
  return {
    name: 'word/_rels/document.xml.rels',
    data: `<Relationships xmlns="${PACKAGE}/relationships">${listed.join('')}</Relationships>`,
  };
}
