/**
 * What a turn costs at the least: `node:http`, raw `pg` and plain `fetch`, with the same prompts, the same data and the
 * same promise (the answer is committed before the model is asked). No validation, no limits, no repeats, no plan B.
 */
import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import pg from 'pg';
import { askQuestion, judgeAnswer } from '#libs/prompts';
import { FLOOR_ROLE, type FloorQuestion, type FloorState } from './floor-data.ts';

const [databaseUrl, modelUrl, jwtSecret, questions] = process.argv.slice(2) as [string, string, string, string];
const POOL_SIZE = 10;
const pool = new pg.Pool({ connectionString: databaseUrl, max: POOL_SIZE });

const ACTOR = `
  select person.id from users person
  left join organisation_members member on member.user_id = person.id and member.is_active
  where person.id = $1 and person.status = 'active' and exists (
    select 1 from refresh_tokens token
    where token.family = $2 and token.user_id = person.id and token.rotated_at is null and token.revoked_at is null)`;

const SAVE_ANSWER = `
  with open as (
    update floor.sessions set last_activity_at = now() where interview_id = $1 and candidate_id = $2
    returning state, messages),
  saved as (
    insert into floor.messages (id, interview_id, sequence_number, message_type, content_text, metadata)
    select $3, $1, messages + 1, 'candidate_response', $4, '{}' from open)
  select state from open`;

const SAVE_QUESTION = `
  with gone_on as (
    update floor.sessions set state = $2, messages = messages + 2, last_activity_at = now()
    where interview_id = $1 returning messages)
  insert into floor.messages (id, interview_id, sequence_number, message_type, content_text, metadata)
  select $3, $1, messages, 'ai_question', $4, $5 from gone_on`;

async function takeTurn(interviewId: string, authorization: string, answer: string): Promise<object> {
  const { sub, sid } = claimsOf(authorization);
  const actor = await pool.query({ name: 'actor', text: ACTOR, values: [sub, sid] });
  if (actor.rowCount !== 1) throw new Error('Nobody');
  const answerId = randomUUID();
  const { rows } = await pool.query<{ state: FloorState }>({
    name: 'answer',
    text: SAVE_ANSWER,
    values: [interviewId, sub, answerId, answer],
  });
  const state = rows[0]?.state;
  const current = state?.exchanges.at(-1);
  if (!state || !current) throw new Error('No such interview');
  current.answers.push({ message_id: answerId, text: answer });

  const { text, kind, criterion, expected_points } = current.question;
  current.judgement = await askModel<object>(
    judgeAnswer.render({
      role: FLOOR_ROLE,
      question: { text, kind, criterion, expected_points },
      sibling_questions: state.exchanges.slice(0, -1).map((exchange) => exchange.question.text),
      turns: current.answers.map((each) => each.text),
    }),
  );
  const topic = state.topics[state.exchanges.length];
  const isFinished = state.exchanges.length >= Number(questions) || !topic;
  const id = randomUUID();
  let next: FloorQuestion | null = null;
  if (!isFinished) {
    const asked = await askModel<Partial<FloorQuestion>>(
      askQuestion.render({
        seed: interviewId,
        role: FLOOR_ROLE,
        topic,
        level: 'standard',
        move: { kind: 'question' },
        asked: state.exchanges.map(({ question }) => ({ text: question.text, template_id: question.template_id })),
      }),
    );
    next = { ...current.question, ...asked };
    state.exchanges.push({ topic_id: topic.id, question: next, question_message_id: id, judgement: null, answers: [] });
    const values = [interviewId, JSON.stringify(state), id, next.text, JSON.stringify(next)];
    await pool.query({ name: 'question', text: SAVE_QUESTION, values });
  }
  return {
    candidate_message: { id: answerId, content_text: answer },
    next_question: next && { message_id: id, text: next.text, audio_url: null },
  };
}

async function askModel<Output>(messages: object[]): Promise<Output> {
  const response = await fetch(`${modelUrl}/v1/chat/completions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ model: 'rehearsal', messages, temperature: 0, response_format: { type: 'json_object' } }),
  });
  const body = (await response.json()) as { choices: [{ message: { content: string } }] };
  return JSON.parse(body.choices[0].message.content) as Output;
}

function claimsOf(authorization: string): { sub: string; sid: string } {
  const [head = '', payload = '', signature = ''] = authorization.replace('Bearer ', '').split('.');
  const right = createHmac('sha256', jwtSecret).update(`${head}.${payload}`).digest();
  if (!timingSafeEqual(right, Buffer.from(signature, 'base64url'))) throw new Error('Nobody');
  return JSON.parse(Buffer.from(payload, 'base64url').toString()) as { sub: string; sid: string };
}

async function answerRequest(request: IncomingMessage): Promise<object> {
  const interviewId = request.url?.split('/')[4] ?? '';
  const body = (await json(request)) as { content_text: string };
  return takeTurn(interviewId, request.headers.authorization ?? '', body.content_text);
}

const server = createServer((request, response) => {
  answerRequest(request).then(
    (answer) => response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer)),
    (error: Error) => response.writeHead(500).end(error.message),
  );
});
server.listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
process.on('SIGTERM', () => process.exit(0));
