import { randomUUID } from 'node:crypto';
import { DAY_MS } from '#libs/kernel';
import { BlobStore } from '#libs/providers';
import type { TestApp } from '../../support/app.js';

export interface KeptInterview {
  id: string;
  candidateId: string;
  applicationId: string | null;
  /** Where its only recording is. */
  fileKey: string;
}

/** An interview of somebody new, with one spoken answer, that ended so many days ago. */
export async function keptInterview(
  app: TestApp,
  of: { organisationId: string | null; endedDaysAgo: number | null; candidateId?: string },
): Promise<KeptInterview> {
  const { organisationId, endedDaysAgo } = of;
  const id = randomUUID();
  const candidateId = of.candidateId ?? (await somebody(app));
  const applicationId = organisationId === null ? null : await application(app, organisationId, candidateId);
  const endedAt = endedDaysAgo === null ? null : new Date(app.clock.now().getTime() - endedDaysAgo * DAY_MS);
  await app.database.query(
    `insert into interviews (id, candidate_id, organisation_id, application_id, kind, mode, status, ai_model_used, ended_at)
     values ($1, $2, $3, $4, $5, 'voice', $6, 'none', $7)`,
    [
      id,
      candidateId,
      organisationId,
      applicationId,
      organisationId === null ? 'practice' : 'real',
      endedAt === null ? 'in_progress' : 'completed',
      endedAt,
    ],
  );
  const messageId = randomUUID();
  const fileKey = `interviews/${id}/answers/${messageId}`;
  await app.nest.get(BlobStore).put(fileKey, { bytes: Buffer.from('a voice'), contentType: 'audio/webm' });
  await app.database.query(
    `insert into interview_messages (id, interview_id, sequence_number, message_type, content_text, content_audio_url, start_time_ms, end_time_ms, metadata)
     values ($1, $2, 1, 'candidate_response', 'I counted the shelf twice.', $3, 0, 0, '{}')`,
    [messageId, id, fileKey],
  );
  return { id, candidateId, applicationId, fileKey };
}

export async function somebody(app: TestApp): Promise<string> {
  const id = randomUUID();
  await app.database.query(`insert into users (id, email, full_name) values ($1, $2, 'Lindiwe Aaltonen')`, [
    id,
    `${id}@example.org`,
  ]);
  return id;
}

export async function application(app: TestApp, organisationId: string, candidateId: string): Promise<string> {
  const [roleId, id] = [randomUUID(), randomUUID()];
  await app.database.query(
    `insert into job_roles (id, organisation_id, title, status) values ($1, $2, 'Shift lead', 'active')`,
    [roleId, organisationId],
  );
  await app.database.query(
    `insert into applications (id, organisation_id, job_role_id, candidate_id, status, source, cover_letter, created_at, updated_at)
     values ($1, $2, $3, $4, 'interviewing', 'staff', 'Dear all', $5, $5)`,
    [id, organisationId, roleId, candidateId, app.clock.now()],
  );
  return id;
}

export interface Standing {
  hasFile: boolean;
  isMarked: boolean;
  hasTranscript: boolean;
}

export async function standingOf(app: TestApp, { id, fileKey }: KeptInterview): Promise<Standing> {
  const [row] = await app.database.query<{ isMarked: boolean; hasTranscript: boolean }>(
    `select recording_deleted_at is not null and recording_status = 'deleted' as "isMarked",
       exists (select from interview_messages where interview_id = interviews.id) as "hasTranscript"
     from interviews where id = $1`,
    [id],
  );
  const hasFile = (await app.nest.get(BlobStore).get(fileKey)) !== null;
  return { hasFile, isMarked: row?.isMarked === true, hasTranscript: row?.hasTranscript === true };
}

export const UNTOUCHED: Standing = { hasFile: true, isMarked: false, hasTranscript: true };
export const WITHOUT_RECORDING: Standing = { hasFile: false, isMarked: true, hasTranscript: true };
