/** A piece of markup. `raw` is the piece as it stands, so that unchanged pieces can be written back. */
export type XmlToken =
  | { kind: 'open'; name: string; attributes: string; isEmpty: boolean; raw: string }
  | { kind: 'close'; name: string; raw: string }
  | { kind: 'text'; raw: string };

/** Markup that no word processor writes: a document type (and with it entities), or elements nested without end. */
export class UnsafeMarkup extends Error {}

const DEEPEST = 250;

/** Prefixes are the author's choice; these names stand for the vocabularies wherever they are used. */
const VOCABULARIES = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.microsoft.com/office/word/2010/wordml', 'w14'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing', 'wp'],
  ['http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing', 'wp'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingShape', 'wps'],
  ['urn:schemas-microsoft-com:vml', 'v'],
]);

/**
 * Reads XML piece by piece, without a tree and without ever expanding anything.
 *
 * @throws UnsafeMarkup
 */
export function* xmlTokens(xml: string): Generator<XmlToken> {
  const vocabularies = new Map<string, string>();
  let at = 0;
  let depth = 0;
  while (at < xml.length) {
    const start = xml.indexOf('<', at);
    if (start === -1) return;
    if (start > at) yield { kind: 'text', raw: xml.slice(at, start) };
    if (xml.startsWith('<!--', start)) at = after(xml, '-->', start + 4);
    else if (xml.startsWith('<?', start)) at = after(xml, '?>', start + 2);
    else if (xml.startsWith('<![CDATA[', start)) {
      at = after(xml, ']]>', start + 9);
      yield { kind: 'text', raw: xml.slice(start, at) };
    } else if (xml.startsWith('<!', start)) throw new UnsafeMarkup('document type');
    else {
      at = endOfTag(xml, start);
      const raw = xml.slice(start, at);
      const token = tag(raw, vocabularies);
      if (token.kind === 'close') depth -= 1;
      else if (!token.isEmpty && ++depth > DEEPEST) throw new UnsafeMarkup('too deep');
      yield token;
    }
  }
}

function after(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from);
  return found === -1 ? xml.length : found + mark.length;
}

/** A ">" inside quotes does not end a tag. */
function endOfTag(xml: string, start: number): number {
  let quote = '';
  for (let at = start + 1; at < xml.length; at++) {
    const character = xml[at] ?? '';
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at + 1;
  }
  return xml.length;
}

function tag(raw: string, vocabularies: Map<string, string>): Exclude<XmlToken, { kind: 'text' }> {
  const [, slash = '', qualified = '', rest = ''] = /^<(\/?)([^\s/>]*)([^]*?)\/?>?$/.exec(raw) ?? [];
  if (rest.includes('xmlns')) declare(rest, vocabularies);
  const [prefix, local] = qualified.includes(':') ? qualified.split(':', 2) : ['', qualified];
  const name = `${vocabularies.get(prefix ?? '') ?? '?'}:${local}`;
  if (slash !== '') return { kind: 'close', name, raw };
  return { kind: 'open', name, attributes: rest, isEmpty: raw.endsWith('/>'), raw };
}

/** One meaning for a prefix in a whole document: a change of meaning half-way is a trick. */
function declare(attributes: string, vocabularies: Map<string, string>): void {
  for (const [, prefix = '', , address = ''] of attributes.matchAll(/\sxmlns(?::([\w.-]+))?\s*=\s*(["'])(.*?)\2/g)) {
    const vocabulary = VOCABULARIES.get(address) ?? '?';
    const known = vocabularies.get(prefix);
    if (known !== undefined && known !== vocabulary && (known === 'w' || vocabulary === 'w')) {
      throw new UnsafeMarkup('prefix');
    }
    vocabularies.set(prefix, vocabulary);
  }
}

const PATTERNS = new Map<string, RegExp>();

/** An attribute by its name without prefix. */
export function attribute(attributes: string, name: string): string | undefined {
  let pattern = PATTERNS.get(name);
  if (!pattern) PATTERNS.set(name, (pattern = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)));
  const match = pattern.exec(attributes);
  return match ? (match[1] ?? match[2]) : undefined;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** What a text token says. */
export function spokenText(raw: string): string {
  if (raw.startsWith('<![CDATA[')) return raw.slice(9, -3);
  return raw.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,4}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name) return NAMED[name] ?? whole;
      const code = decimal ? parseInt(decimal, 10) : parseInt(hex ?? '', 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
