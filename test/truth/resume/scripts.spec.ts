import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cjkPdf } from '../../support/resumes/hostile/cjk-pdf.js';
import { pdf } from '../../support/resumes/hostile/pdf-file.js';
import { patientReader } from '../../support/resumes/patient-reader.js';

const ARABIC = createRequire(join(process.cwd(), 'package.json')).resolve(
  '@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff',
);

describe('Resumes in other scripts', () => {
  const reader = patientReader();
  beforeAll(() => reader.start());
  afterAll(() => reader.stop());

  async function textOf(bytes: Buffer): Promise<string> {
    const document = await reader.read(bytes);
    return document.kind === 'read' ? document.text : document.reason;
  }

  it('reads a Japanese form row by row, its fields parted', async () => {
    const form = cjkPdf('japanese', [
      { text: '履 歴 書', left: 260, bottom: 780 },
      { text: '氏名', left: 50, bottom: 740 },
      { text: '山田 太郎', left: 150, bottom: 740 },
      { text: '生年月日', left: 50, bottom: 720 },
      { text: '１９９０年４月１日', left: 150, bottom: 720 },
      { text: '2014年4月', left: 50, bottom: 680 },
      { text: '㈱青空病院　入社', left: 150, bottom: 680 },
    ]);
    expect(await textOf(form)).toBe('履歴書\n氏名\t山田 太郎\n生年月日\t1990年4月1日\n2014年4月\t(株)青空病院 入社');
  });

  it('reads columns that run down the page from the right', async () => {
    const columns = cjkPdf(
      'japanese',
      [
        { text: '職務経歴', left: 500, bottom: 780 },
        { text: '青空病院にて', left: 480, bottom: 780 },
        { text: '看護師として勤務', left: 460, bottom: 780 },
      ],
      'down',
    );
    expect(await textOf(columns)).toBe('職務経歴\n青空病院にて\n看護師として勤務');
  });

  it.each([
    ['chinese', '王小明 高级软件工程师 北京'],
    ['korean', '김민준 간호사 서울대학교병원'],
  ] as const)('reads %s without a font in the file', async (language, text) => {
    expect(await textOf(cjkPdf(language, [{ text, left: 50, bottom: 700 }]))).toBe(text);
  });

  it('reads an Arabic name in the order in which it is spoken', async () => {
    const page = await pdf((document) => {
      document.font(ARABIC).fontSize(20);
      document.text('حداد', 250, 100, { lineBreak: false });
      document.text('مريم', 300, 100, { lineBreak: false });
    });
    expect(await textOf(page)).toBe('مريم حداد');
  });
});
