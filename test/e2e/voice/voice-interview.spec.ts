import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eventually, useApp } from '../../support/app.js';
import { inviteCandidate, type InvitedCandidate } from '../../support/hiring.js';
import { mumbled, tell, warmUp, WARM_UP_MS } from '../../support/voice.js';
import { MUMBLED_AT, SHIFT_LEAD_ANSWERS } from './shift-lead-answers.js';
import { printVoiceInterview, type Heard, type SpokenTurn } from './print-voice-interview.js';

/** `WRITE_VOICE=1 npm test -- test/e2e/voice` writes docs/interviews/voice.md. Read it before you keep it. */
const IS_WRITING = process.env['WRITE_VOICE'] === '1';
const PAGE = join('docs', 'interviews', 'voice.md');
const INTERVIEW_MS = 180_000;
const ASSESSMENT_MS = 30_000;
const VOICE = 'rms';

interface Question {
  message_id: string;
  text: string;
  audio_url: string;
}

interface Quote {
  message_id: string;
  start: number;
  end: number;
  text: string;
}

interface Dimension {
  dimension: string;
  score: number | null;
  cited_quotes: Quote[];
}

describe('a whole interview by voice', () => {
  const app = useApp();
  let invited: InvitedCandidate;
  let interviewId = '';
  const turns: SpokenTurn[] = [];
  let dimensions: Dimension[] = [];
  beforeAll(() => warmUp(app()), WARM_UP_MS);
  const asCandidate = () => invited.candidate.auth;

  const listen = async (url: string): Promise<Buffer> => {
    const path = url.slice(app().config.publicBaseUrl.length);
    return (await app().raw().get(path).buffer(true).expect(200).expect('Content-Type', 'audio/wav')).body;
  };

  it(
    'is asked aloud and answered aloud to the end',
    async () => {
      invited = await inviteCandidate(app(), {
        interview_structure: { questions: [], duration_minutes: 15, question_count: 4 },
      });
      const started = await app()
        .http()
        .post('/interviews')
        .set('Authorization', asCandidate())
        .send({ application_id: invited.applicationId, mode: 'voice' })
        .expect(201);
      interviewId = started.body.id;
      let question: Question | null = started.body.first_question;
      for (const [index, said] of SHIFT_LEAD_ANSWERS.entries()) {
        if (!question) break;
        const { text: asked, message_id: inReplyTo, audio_url: url }: Question = question;
        expect((await listen(url)).length).toBeGreaterThan(10_000);
        const clear = await tell(app(), said, VOICE);
        const { body } = await app()
          .http()
          .post(`/interviews/${interviewId}/messages`)
          .set('Authorization', asCandidate())
          .field('in_reply_to', inReplyTo)
          .attach('audio', index === MUMBLED_AT ? mumbled(clear) : clear, 'answer.wav')
          .expect(200);
        turns.push({ asked, said, heard: body.candidate_message as Heard });
        question = body.next_question;
      }
      expect(question).toBeNull();
      expect(turns.length).toBeGreaterThanOrEqual(5);
      await app().http().post(`/interviews/${interviewId}/complete`).set('Authorization', asCandidate()).expect(202);
    },
    INTERVIEW_MS,
  );

  it('is understood: words that are marked as heard well are the words that were said', () => {
    const words = (text: string): string[] => text.toLowerCase().match(/[a-z']+/g) ?? [];
    for (const { said, heard } of turns) {
      const told = new Set(words(said));
      const good = heard.segments.filter(({ band }) => band === 'good').flatMap(({ text }) => words(text));
      expect(good.filter((word) => told.has(word)).length).toBeGreaterThanOrEqual(good.length * 0.8);
    }
  });

  it(
    'is assessed, and every quote stands in the transcript',
    async () => {
      const assessment = await eventually(
        async () => {
          const { body } = await app()
            .http()
            .get(`/interviews/${interviewId}/assessment`)
            .set('Authorization', invited.recruiter.auth);
          return body?.status === 'completed' && body;
        },
        { what: 'the assessment', withinMs: ASSESSMENT_MS },
      );
      dimensions = assessment.dimensions;
      const said = new Map(turns.map(({ heard }) => [heard.id, heard.content_text]));
      const quotes = dimensions.flatMap((dimension) => dimension.cited_quotes);
      expect(quotes.length).toBeGreaterThan(2);
      for (const { message_id: id, start, end, text } of quotes) expect(said.get(id)?.slice(start, end)).toBe(text);
    },
    ASSESSMENT_MS + 10_000,
  );

  it('quotes nothing that was not heard well', async () => {
    const rows = await app().database.query<{ id: string; spans: { start: number; end: number }[] }>(
      `select id, metadata->'low_confidence' as spans from interview_messages
       where interview_id = $1 and message_type = 'candidate_response'`,
      [interviewId],
    );
    const spansOf = new Map(rows.map(({ id, spans }) => [id, spans]));
    const unclear = turns[MUMBLED_AT]?.heard;
    expect(spansOf.get(unclear?.id ?? '')?.length).toBeGreaterThan(0);
    for (const { message_id: id, start, end } of dimensions.flatMap((dimension) => dimension.cited_quotes)) {
      expect(spansOf.get(id)?.filter((span) => span.start < end && start < span.end)).toEqual([]);
    }
  });

  it('can be read', async () => {
    const page = printVoiceInterview(turns, dimensions);
    if (IS_WRITING) {
      await mkdir('docs/interviews', { recursive: true });
      await writeFile(PAGE, page);
    }
    for (const { asked } of turns) expect(page).toContain(asked);
  });
});
