import {
  Document,
  ExternalHyperlink,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageBreak,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  Textbox,
  TextRun,
  type ISectionOptions,
} from 'docx';
import { docx, paragraph, wordDocument, WORD_PARTS, zipFile } from '../../support/resumes/hostile/zip-file.js';
import { patientReader } from '../../support/resumes/patient-reader.js';

describe('Word documents', () => {
  const reader = patientReader();
  beforeAll(() => reader.start());
  afterAll(() => reader.stop());

  async function read(bytes: Buffer) {
    const document = await reader.read(bytes);
    if (document.kind !== 'read') throw new Error(document.reason);
    return document;
  }

  async function written(section: ISectionOptions): Promise<string> {
    return (await read(await Packer.toBuffer(new Document({ sections: [section] })))).text;
  }

  function cell(...lines: string[]): TableCell {
    return new TableCell({ children: lines.map((text) => new Paragraph(text)) });
  }

  it('are read with what stands above and below the page', async () => {
    const text = await written({
      headers: { default: new Header({ children: [new Paragraph('Amira Haddad | amira@example.com')] }) },
      footers: { default: new Footer({ children: [new Paragraph('References on request')] }) },
      children: [new Paragraph('Nurse')],
    });
    expect(text).toBe('Amira Haddad | amira@example.com\n\nNurse\n\nReferences on request');
  });

  it('have tables of fields that are read row by row', async () => {
    const rows = [
      new TableRow({ children: [cell('2019 –', '2021'), cell('Senior Nurse', 'Ashgrove Hospital')] }),
      new TableRow({ children: [cell('2015 – 2019'), cell('Nurse')] }),
    ];
    expect(await written({ children: [new Table({ rows })] })).toBe(
      '2019 – 2021\tSenior Nurse\nAshgrove Hospital\n2015 – 2019\tNurse',
    );
  });

  it('have tables that are columns, and are read one column after the other', async () => {
    const skills = cell('Skills', 'Triage', 'Wound care', 'Drips');
    const jobs = cell('Experience', 'Senior Nurse', 'Ashgrove Hospital', 'Led a ward');
    const text = await written({ children: [new Table({ rows: [new TableRow({ children: [skills, jobs] })] })] });
    expect(text).toBe('Skills\nTriage\nWound care\nDrips\n\nExperience\nSenior Nurse\nAshgrove Hospital\nLed a ward');
  });

  it('have lists, and links that say where they lead', async () => {
    const linked = new ExternalHyperlink({ link: 'https://example.com/in/amira', children: [new TextRun('LinkedIn')] });
    const mailed = new ExternalHyperlink({ link: 'mailto:amira@example.com', children: [new TextRun('E-mail')] });
    const text = await written({
      children: [
        new Paragraph({ children: [linked, new TextRun(', '), mailed] }),
        new Paragraph({ text: 'Led a ward', bullet: { level: 0 } }),
      ],
    });
    expect(text).toBe('LinkedIn https://example.com/in/amira, E-mail amira@example.com\n• Led a ward');
  });

  it('say which line is large and bold, and on which page it is', async () => {
    const { lines, text, pages } = await read(
      await Packer.toBuffer(
        new Document({
          sections: [
            {
              children: [
                new Paragraph({ text: 'Experience', heading: HeadingLevel.HEADING_1 }),
                new Paragraph('I have looked after people for many years'),
                new Paragraph({ children: [new PageBreak(), new TextRun({ text: 'Senior Nurse', bold: true })] }),
              ],
            },
          ],
        }),
      ),
    );
    expect(lines.map(({ start, end, page, bold }) => [text.slice(start, end), page, bold])).toEqual([
      ['Experience', 1, false],
      ['I have looked after people for many years', 1, false],
      ['Senior Nurse', 2, true],
    ]);
    expect(lines[0]?.relative_size).toBeGreaterThan(1.2);
    expect(pages).toBe(2);
  });

  it('have text boxes', async () => {
    const box = new Textbox({ style: { width: '200pt', height: '50pt' }, children: [new Paragraph('Amira Haddad')] });
    expect(await written({ children: [box, new Paragraph('Nurse')] })).toBe('Amira Haddad\nNurse');
  });

  it('say what is in a modern text box once, with or without its old twin', async () => {
    const content = `<w:txbxContent>${paragraph('Amira Haddad')}</w:txbxContent>`;
    const modern = `<mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>${content}</wps:txbx></wps:wsp></w:drawing></mc:Choice>`;
    const old = `<mc:Fallback><w:pict><v:shape><v:textbox>${content}</v:textbox></v:shape></w:pict></mc:Fallback>`;
    const around = (inside: string) =>
      `<w:p xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" ` +
      `xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><w:r><mc:AlternateContent>${inside}</mc:AlternateContent></w:r></w:p>`;
    for (const inside of [modern + old, modern, old]) {
      const body = around(inside) + paragraph('Nurse');
      expect((await read(docx(wordDocument(body)))).text).toBe('Amira Haddad\nNurse');
    }
  });

  it('may keep their text in a part of another name', async () => {
    const parts = WORD_PARTS.map(({ name, data }) => ({
      name,
      data: data.toString().replace('document.xml', 'document2.xml'),
    }));
    const main = { name: 'word/document2.xml', data: wordDocument(paragraph('Nurse')) };
    expect((await read(zipFile([...parts, main]))).text).toBe('Nurse');
  });

  it('are read without what a reviewer has struck out', async () => {
    const body =
      '<w:p><w:r><w:t>Nurse </w:t></w:r><w:del><w:r><w:delText>in York</w:delText></w:r></w:del><w:ins><w:r><w:t>in Leeds</w:t></w:r></w:ins></w:p>';
    expect((await read(docx(wordDocument(body)))).text).toBe('Nurse in Leeds');
  });
});
