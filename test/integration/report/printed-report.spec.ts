import { randomUUID } from 'node:crypto';
import { recruiterOf } from '../../support/actors.js';
import { useApp } from '../../support/app.js';
import {
  assessedInterview,
  call,
  colleague,
  hiring,
  overrule,
  type AssessedInterview,
} from '../review/assessed-interview.js';
import { folded, readPdf, type ReadPdf } from './pdf-text.js';
import { bytesOf, download } from './report-requests.js';

interface FullAssessment {
  overall_score: number;
  dimensions: { dimension: string; score: number | null; cited_quotes: { message_id: string; text: string }[] }[];
  integrity_flags: { id: string; evidence: string }[];
  provenance: { output_hash: string; inputs: { transcript_hash: string }; passes: { scores: { statement: string } } };
}

describe('a printed report', () => {
  const app = useApp();
  let interview: AssessedInterview;
  let whole: FullAssessment;
  beforeAll(async () => {
    interview = await assessedInterview(app(), await hiring(app()));
    whole = (await call(app(), interview.recruiter, 'get', `/assessments/${interview.assessment.id}`))
      .body as FullAssessment;
  }, 120_000);

  const path = (query = ''): string => `/assessments/${interview.assessment.id}/report.pdf${query}`;
  const printed = async (query = ''): Promise<ReadPdf> =>
    readPdf(bytesOf(await download(app(), interview.recruiter, path(query)).expect(200)));
  const pageWith = (pdf: ReadPdf, words: string): number => pdf.pages.findIndex((page) => page.includes(words));

  it('is a download with a name of ours that nobody keeps', async () => {
    const { headers } = await download(app(), interview.recruiter, path()).expect(200);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="interview-report-${interview.assessment.id}.pdf"`,
      'cache-control': 'no-store',
    });
  });

  it('tells every dimension with its score, and every quote with the message that it stands in', async () => {
    const { text } = await printed();
    const { body } = await call(app(), interview.recruiter, 'get', `/interviews/${interview.id}/report`);
    const numbers = new Map(
      (body.transcript as { id: string }[]).map(({ id }, index): [string, number] => [id, index + 1]),
    );
    expect(whole.dimensions.some(({ cited_quotes }) => cited_quotes.length > 0)).toBe(true);
    for (const { dimension, score, cited_quotes } of whole.dimensions) {
      expect(text).toContain(`${dimension}: ${score === null ? 'insufficient evidence' : `${score} of 100`}`);
      for (const quote of cited_quotes) {
        expect(text).toContain(`“${folded(quote.text)}” Candidate, message ${numbers.get(quote.message_id)}`);
      }
    }
  });

  it('says who decides, which engine spoke, and what it takes to check it', async () => {
    const { text, pages } = await printed();
    expect(text).toContain('A person at Harbour Logistics decides.');
    expect(text).toContain(folded(whole.provenance.passes.scores.statement));
    expect(text.replaceAll(' ', '')).toContain(whole.provenance.inputs.transcript_hash);
    pages.forEach((page, index) => {
      expect(page).toContain(`Page ${index + 1} of ${pages.length}`);
      expect(page).toContain('Kofi Brandt · Warehouse shift lead');
      expect(page).toContain(`output SHA-256 ${whole.provenance.output_hash.slice(0, 16)}`);
    });
  });

  it('can be read aloud: tags, a title, a language, and words for the chart', async () => {
    const pdf = await printed();
    expect(pdf).toMatchObject({
      isTagged: true,
      language: 'en',
      title: 'Interview report: Kofi Brandt, Warehouse shift lead',
    });
    expect([...pdf.tags]).toEqual(expect.arrayContaining(['H1', 'H2', 'P', 'BlockQuote', 'Figure']));
    const [dimension] = whole.dimensions;
    expect(pdf.alternatives.join()).toContain(`${dimension?.dimension}: ${dimension?.score}`);
  });

  it('keeps the hints about integrity on a page of their own, with what a person made of them', async () => {
    const [flag] = whole.integrity_flags;
    await call(app(), interview.recruiter, 'put', `/assessments/${interview.assessment.id}/flags/${flag?.id}/verdict`)
      .send({ verdict: 'dismissed', note: 'They are simply quick.' })
      .expect(200);
    const pdf = await printed();
    const hints = pageWith(pdf, 'never part of the score');
    expect(hints).toBeGreaterThan(pageWith(pdf, 'Possible next steps') - 1);
    expect(pdf.pages[hints]).toContain(folded(flag?.evidence ?? ''));
    expect(pdf.pages.slice(0, hints).join(' ')).not.toContain(folded(flag?.evidence ?? ''));
    expect(pdf.text).toContain('Jonas Brandt: dismissed. They are simply quick.');
  });

  it('has the transcript only for who asks for it', async () => {
    const question = (await call(app(), interview.recruiter, 'get', `/interviews/${interview.id}/report`)).body
      .transcript[0].content as string;
    expect((await printed()).text).not.toContain(folded(question));
    expect((await printed('?transcript=true')).text).toContain(folded(question));
    await download(app(), interview.recruiter, path('?transcript=maybe')).expect(422);
  });

  it('is the same file, byte for byte, whenever it is asked for', async () => {
    app().clock.jump(60_000);
    const first = bytesOf(await download(app(), interview.recruiter, path()));
    app().clock.jump(60_000);
    expect(bytesOf(await download(app(), interview.recruiter, path())).equals(first)).toBe(true);
  });

  it('shows the person’s score beside the engine’s', async () => {
    await overrule(app(), interview, interview.recruiter);
    const { text } = await printed();
    expect(text).toContain('Score that counts: 91 of 100');
    expect(text).toContain(`The engine’s own: ${whole.overall_score} of 100`);
    expect(text).toContain('Jonas Brandt set the score to 91');
    expect(text).toContain('The stock count story was not heard.');
  });

  it('is not for candidates, other organisations, or somebody who reviews the interview blind', async () => {
    const stranger = await recruiterOf(app());
    const reviewer = await colleague(app(), interview, 'reviewer');
    await call(app(), reviewer, 'post', `/interviews/${interview.id}/reviews`).expect(201);
    await download(app(), interview.candidate, path()).expect(403);
    await download(app(), stranger, path()).expect(404);
    await download(app(), reviewer, path()).expect(409);
  });

  it('writes names in many scripts, and says so where it has no signs', async () => {
    await app().database.query(`update users set full_name = $2 where id = $1`, [
      interview.candidate.userId,
      'Łucja Nguyễn Юлия Ελένη محمد 王伟 🙂',
    ]);
    const { text } = await printed();
    expect(text).toMatch(/Łucja Nguyễn Юлия Ελένη .*\ufffd\ufffd \ufffd/);
    expect(text).toMatch(/[\ufe70-\ufeff\u0600-\u06ff]{3}/);
    expect(text).toContain('stands for a character that the fonts of this document cannot draw');
  });

  it('holds a transcript of two hundred messages', async () => {
    await app().database.query(
      `insert into interview_messages
         (id, created_at, updated_at, interview_id, sequence_number, message_type, content_text, start_time_ms, end_time_ms, metadata)
       select gen_random_uuid(), now(), now(), $1, n, 'ai_question', 'Question number ' || n || '. ' || repeat('And what came then? ', 20), 0, 0, '{}'
       from generate_series(101, 300) n`,
      [interview.id],
    );
    const { text, pages } = await printed('?transcript=true');
    for (let number = 101; number <= 300; number++) expect(text).toContain(`Question number ${number}.`);
    expect(pages.length).toBeGreaterThan(20);
  }, 60_000);

  it('waits until there are scores', async () => {
    const id = randomUUID();
    await app().database.query(
      `insert into assessments (id, created_at, updated_at, interview_id, candidate_id, organisation_id, version, status)
       select $2, now(), now(), interview_id, candidate_id, organisation_id, 99, 'pending' from assessments where id = $1`,
      [interview.assessment.id, id],
    );
    const { body } = await call(app(), interview.recruiter, 'get', `/assessments/${id}/report.pdf`).expect(409);
    expect(body.type).toBe('urn:talenti:problem:report.nothing_to_print');
    await app().database.query(`delete from assessments where id = $1`, [id]);
  });

  describe('for the candidate', () => {
    const explanation = (): string => `/interviews/${interview.id}/explanation.pdf`;

    it('tells what was heard, who decides and how to contest it', async () => {
      const { text } = await readPdf(bytesOf(await download(app(), interview.candidate, explanation()).expect(200)));
      const quotes = whole.dimensions.flatMap(({ cited_quotes }) => cited_quotes);
      for (const quote of quotes) expect(text).toContain(`“${folded(quote.text)}” Your words`);
      expect(text).toContain('A person at Harbour Logistics decides.');
      const { body } = await call(app(), interview.candidate, 'get', `/interviews/${interview.id}/explanation`);
      expect(text).toContain(folded(body.contest.how as string));
      expect(text).not.toContain('The stock count story was not heard.');
      expect(text).not.toContain('ntegrity');
    });

    it('is nobody else’s', async () => {
      await download(app(), await recruiterOf(app()), explanation()).expect(404);
    });
  });
});
