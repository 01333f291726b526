import { Ids } from '#libs/kernel';
import type {
  ProgressionDocument,
  QuestionMetadata,
} from '../../../apps/api/src/modules/interview/entities/progression.document.js';
import { recruiterOf } from '../../support/actors.js';
import { eventually, type TestApp } from '../../support/app.js';
import { inviteTo } from '../../support/hiring.js';
import { printResume } from '../../support/resumes/print-resume.js';
import type { Part } from './cast.js';
import { ScriptedCandidate } from './scripted-candidate.js';

/** One question with its answer, and what the interviewer made of it. */
export interface PlayedTurn {
  question: string;
  answer: string;
  asked: QuestionMetadata;
  templateId: string;
  /** Of the whole exchange so far; null when it could not be judged. */
  score: number | null;
  /** Of the skill, after this answer. */
  boundary: string;
}

export interface PlayedInterview {
  turns: PlayedTurn[];
  progression: ProgressionDocument;
  boundaries: Record<string, string>;
  /** What the interviewer says instead of a next question. */
  closingWords: string;
}

interface WaitingQuestion {
  message_id: string;
  text: string;
}

interface SessionRow {
  progression_state: ProgressionDocument;
  skill_boundaries_identified: Record<string, string>;
}

/** The posting is read, the role opened, the candidate invited and interviewed to the end: over HTTP, as in a browser. */
export async function playInterview(app: TestApp, part: Part, seed: string): Promise<PlayedInterview> {
  const recruiter = await recruiterOf(app);
  const roleId = await openRole(app, recruiter.auth, part);
  const { candidate, applicationId } = await inviteTo(app, recruiter, roleId);
  if (part.resume) await handInResume(app, candidate.auth, part.resume);
  const start = await startWithSeed(app, candidate.auth, { application_id: applicationId }, seed);
  return playOn(app, candidate.auth, start, new ScriptedCandidate(part.answers));
}

async function openRole(app: TestApp, auth: string, { title, job, rubric }: Part): Promise<string> {
  const read = await app
    .http()
    .post('/ai/extract-requirements')
    .set('Authorization', auth)
    .send({ job_description: job, title })
    .expect(200);
  const { items, experience_years: experienceYears } = read.body;
  const role = await app
    .http()
    .post('/roles')
    .set('Authorization', auth)
    .send({
      title,
      description: job,
      requirements: { items, experience_years: experienceYears },
      scoring_rubric: { dimensions: rubric },
      status: 'active',
    })
    .expect(201);
  return role.body.id as string;
}

async function handInResume(app: TestApp, auth: string, person: NonNullable<Part['resume']>): Promise<void> {
  const file = await printResume(person, 'one_column_date_right');
  const uploaded = await app
    .http()
    .post('/resumes')
    .set('Authorization', auth)
    .attach('file', file, 'resume.pdf')
    .expect(202);
  await eventually(
    async () => {
      const { body } = await app.http().get(`/resumes/${uploaded.body.id}`).set('Authorization', auth);
      return body.parsing_status === 'completed';
    },
    { what: 'the resume to be read', withinMs: 60_000 },
  );
}

interface Started {
  id: string;
  first_question: WaitingQuestion;
}

/** The first id that is asked for while an interview begins is its seed: with it, the whole interview is fixed. */
async function startWithSeed(app: TestApp, auth: string, body: object, seed: string): Promise<Started> {
  const ids = app.nest.get(Ids);
  const makeOne = ids.next.bind(ids);
  let isTaken = false;
  // Jobs in the background ask for ids as well.
  const next = jest.spyOn(ids, 'next').mockImplementation(() => {
    if (isTaken || !new Error().stack?.includes('start-interview')) return makeOne();
    isTaken = true;
    return seed;
  });
  const started = await app.http().post('/interviews').set('Authorization', auth).send(body).expect(201);
  next.mockRestore();
  const session = await sessionOf(app, started.body.id as string);
  if (session.progression_state.seed !== seed) throw new Error('Something else took the seed');
  return started.body as Started;
}

async function playOn(
  app: TestApp,
  auth: string,
  { id, first_question: first }: Started,
  candidate: ScriptedCandidate,
): Promise<PlayedInterview> {
  const turns: PlayedTurn[] = [];
  let question: WaitingQuestion | null = first;
  while (question) {
    const { message_id: messageId, text }: WaitingQuestion = question;
    const asked = await questionAsked(app, messageId);
    const answer = candidate.answer({ text, skill: asked.skill, gap: asked.gap });
    const turn: { body: { next_question: WaitingQuestion | null } } = await app
      .http()
      .post(`/interviews/${id}/messages`)
      .set('Authorization', auth)
      .send({ content_text: answer, in_reply_to: messageId, response_time_seconds: 60 })
      .expect(200);
    const { progression_state: progression, skill_boundaries_identified: boundaries } = await sessionOf(app, id);
    const exchange = progression.exchanges.find((one) => one.question_message_id === asked.main_question_id);
    turns.push({
      question: text,
      answer,
      asked,
      templateId: progression.asked[turns.length]?.template_id ?? '',
      score: exchange?.score ?? null,
      boundary: boundaries[asked.skill] ?? '',
    });
    question = turn.body.next_question;
  }
  const closingWords = await wordsAfterTheLastAnswer(app, auth, id);
  await app.http().post(`/interviews/${id}/complete`).set('Authorization', auth).expect(202);
  const { progression_state: progression, skill_boundaries_identified: boundaries } = await sessionOf(app, id);
  return { turns, progression, boundaries, closingWords };
}

async function wordsAfterTheLastAnswer(app: TestApp, auth: string, id: string): Promise<string> {
  const said = await app
    .http()
    .post('/ai/interviewer')
    .set('Authorization', auth)
    .send({ interview_id: id, messages: [] });
  return said.body.response as string;
}

async function questionAsked(app: TestApp, messageId: string): Promise<QuestionMetadata> {
  const [row] = await app.database.query<{ metadata: QuestionMetadata }>(
    'select metadata from interview_messages where id = $1',
    [messageId],
  );
  if (!row) throw new Error('The question is not in the transcript');
  return row.metadata;
}

async function sessionOf(app: TestApp, interviewId: string): Promise<SessionRow> {
  const [row] = await app.database.query<SessionRow>(
    'select progression_state, skill_boundaries_identified from interview_sessions where interview_id = $1',
    [interviewId],
  );
  if (!row) throw new Error('The interview has no session');
  return row;
}
