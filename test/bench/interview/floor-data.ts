import type pg from 'pg';
import type { LiveInterview } from './candidate-client.ts';

/** A question with all that the judge is told about it. */
export interface FloorQuestion {
  text: string;
  kind: 'behavioural' | 'situational' | 'technical';
  criterion: string;
  template_id: string;
  expected_points: string[];
  suggested_followup: string | null;
}

export interface FloorTopic {
  id: string;
  skill: string;
  dimension: string;
  source: 'role_plan';
  source_text: string;
  category: null;
  importance: number;
}

/** What the floor remembers of an interview: the same kind of document, of the same size, as the product's. */
export interface FloorState {
  topics: FloorTopic[];
  exchanges: {
    topic_id: string;
    question: FloorQuestion;
    question_message_id: string;
    /** As the model said it. */
    judgement: object | null;
    answers: { message_id: string; text: string }[];
  }[];
}

export const FLOOR_ROLE = {
  title: 'Full-stack developer',
  department: null,
  description:
    'Build features from the database to the screen. Design APIs, model data, build interfaces, deploy and watch over ' +
    'what was built.',
};

const TABLES = `
  create schema if not exists floor;
  create table if not exists floor.sessions (
    interview_id uuid primary key, candidate_id uuid not null, state jsonb not null, messages integer not null,
    last_activity_at timestamptz not null default now());
  create table if not exists floor.messages (
    id uuid primary key, interview_id uuid not null references floor.sessions, sequence_number integer not null,
    message_type text not null, content_text text not null, metadata jsonb not null,
    created_at timestamptz not null default now(), unique (interview_id, sequence_number))`;

const TOPICS = 15;

/** Gives the floor the same interviews as the product has: same people, same question waiting. */
export async function layFloor(database: pg.Client, interviews: readonly LiveInterview[]): Promise<void> {
  await database.query(TABLES);
  await database.query(
    `insert into floor.sessions (interview_id, candidate_id, state, messages)
     select interview.id, interview.candidate_id, given.state, 1
     from jsonb_to_recordset($1::jsonb) as given(id uuid, state jsonb) join interviews interview using (id)`,
    [JSON.stringify(interviews.map((live) => ({ id: live.interviewId, state: firstState(live) })))],
  );
  await database.query('analyze floor.sessions');
}

function firstState({ interviewId, question, mark }: LiveInterview): FloorState {
  const topics = Array.from({ length: TOPICS }, (_, index): FloorTopic => ({
    id: `t${index + 1}`,
    skill: `Something to find out about in a role, number ${index + 1} ${mark}`,
    dimension: 'Technical skills',
    source: 'role_plan',
    source_text: `Something to find out about in a role, number ${index + 1}`,
    category: null,
    importance: 0.5,
  }));
  const asked: FloorQuestion = {
    text: question,
    kind: 'behavioural',
    criterion: 'Own experience with the work.',
    template_id: 'model',
    expected_points: ['what the situation was', 'what they did themselves', 'what came of it'],
    suggested_followup: null,
  };
  return {
    topics,
    exchanges: [{ topic_id: 't1', question: asked, question_message_id: interviewId, judgement: null, answers: [] }],
  };
}
