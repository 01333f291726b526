import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import {
  applicationDecide,
  assessmentOfInterview,
  candidateSideContest,
  candidateSideNewest,
  claimClaim,
  interviewAnswer,
  interviewChange,
  interviewComplete,
  interviewCreate,
  interviewList,
  interviewStatus,
  invitationList,
  invitationResend,
  invitationSend,
  jsonResumeImport,
  recordingGet,
  recordingList,
  recordingSignedUrl,
  recordingUpload,
  resumeList,
  roleCreate,
  roleList,
  scoringExtract,
  shortlistGenerate,
  shortlistList,
  templateFromLibrary,
  templateList,
} from '#libs/api-client';
import { InnerDoor } from '#libs/http';
import { DomainError } from '#libs/kernel';
import type { Persona, PersonaResume, SampleCall, SampleRole } from './domain/persona.js';

/** A question that waits for its answer. */
export interface WaitingQuestion {
  id: string;
  text: string;
  topic: string;
  isFollowUp: boolean;
}

/** What an interview is waiting for; the question is null when all has been asked. */
export interface InterviewAtHand {
  interviewId: string;
  question: WaitingQuestion | null;
}

interface Outcome {
  data?: unknown;
  error?: unknown;
  response?: Response;
}

/** Enough for everything that one sample has. */
const ALL = { limit: 100 };
const UNAVAILABLE = 503;
const WAITS_MS = [500, 1_000, 2_000, 4_000, 8_000, 16_000];

/**
 * The product as its users see it: every step of the sample is a request that a browser could have sent. `token` is the
 * access token of the person who asks.
 */
@Injectable()
export class Product {
  constructor(private readonly door: InnerDoor) {}

  /** The role of this title, made when there is none. @returns its id */
  async ensureRole(token: string, { title, department, location, ...role }: SampleRole): Promise<string> {
    const { items } = await this.ask(roleList({ ...this.as(token), query: ALL }));
    const existing = items.find((one) => one.title === title && one.status !== 'closed');
    if (existing) return existing.id;
    const read = await this.ask(scoringExtract({ ...this.as(token), body: { job_description: role.posting, title } }));
    const created = await this.ask(
      roleCreate({
        ...this.as(token),
        body: {
          title,
          department,
          location,
          description: role.posting,
          requirements: { items: read.items, experience_years: read.experience_years },
          scoring_rubric: { dimensions: [...role.rubric] },
          interview_structure: { question_count: role.questionCount },
          status: 'active',
        },
      }),
    );
    return created.id;
  }

  /** Sends the invitation unless it was sent before. @returns a token that works, null when it was sent before. */
  async invite(token: string, applicationId: string, email: string): Promise<string | null> {
    if (await this.invitationOf(token, applicationId)) return null;
    const body = { application_id: applicationId, candidate_email: email };
    return (await this.ask(invitationSend({ ...this.as(token), body }))).token;
  }

  /** A fresh token of an invitation that was sent before. */
  async inviteAgain(token: string, applicationId: string): Promise<string> {
    const invitation = await this.invitationOf(token, applicationId);
    if (!invitation) throw new DomainError('sample_data.no_invitation', 'The invitation is gone.');
    const path = { id: invitation };
    return (await this.ask(invitationResend({ ...this.as(token), path, body: {} }))).token;
  }

  async claim(invitationToken: string, account: { email: string; password: string; name: string }): Promise<void> {
    const { email, password, name } = account;
    const body = { token: invitationToken, email, password, full_name: name };
    await this.ask(claimClaim({ ...this.as(), body }));
  }

  /** Hands in a resume unless there is one. */
  async ensureResume(token: string, { name, key, resume }: Persona, email: string): Promise<void> {
    if (resume === null) return;
    const { items } = await this.ask(resumeList({ ...this.as(token), query: ALL }));
    if (items.length > 0) return;
    const body = { document: { ...asJsonResume(name, email, resume) }, file_name: `${key}.json` };
    await this.ask(jsonResumeImport({ ...this.as(token), body }));
  }

  /** Begins the interview, or takes up the one that is open. Null when it was finished before. */
  async openInterview(token: string, applicationId: string): Promise<InterviewAtHand | null> {
    const { items } = await this.ask(interviewList({ ...this.as(token), query: ALL }));
    if (items.some((one) => one.application_id === applicationId && one.status === 'completed')) return null;
    const begun = await this.ask(interviewCreate({ ...this.as(token), body: { application_id: applicationId } }));
    return this.at(token, begun.id, begun.first_question);
  }

  async answer(token: string, interviewId: string, given: { text: string; seconds: number; to: string }) {
    const body = { content_text: given.text, response_time_seconds: given.seconds, in_reply_to: given.to };
    const turn = await this.patiently(() => interviewAnswer({ ...this.as(token), path: { id: interviewId }, body }));
    return { ...(await this.at(token, interviewId, turn.next_question)), asked: turn.progress.questions_asked };
  }

  /** What a browser notes when that many characters are pasted. */
  async notePaste(token: string, interviewId: string, characters: number): Promise<void> {
    const body = { anti_cheat_signals: [{ type: 'paste', details: { characters } }] };
    await this.ask(interviewChange({ ...this.as(token), path: { id: interviewId }, body }));
  }

  async complete(token: string, interviewId: string): Promise<void> {
    await this.ask(interviewComplete({ ...this.as(token), path: { id: interviewId }, body: {} }));
  }

  /** Completed interviews, by candidate. */
  async completedInterviews(token: string): Promise<Map<string, string>> {
    const { items } = await this.ask(interviewList({ ...this.as(token), query: { ...ALL, status: 'completed' } }));
    return new Map(items.map((one) => [one.candidate_id, one.id]));
  }

  /** Whether the interview's assessment is made, one way or the other. */
  async isAssessed(token: string, interviewId: string): Promise<boolean> {
    const assessment = await this.ask(assessmentOfInterview({ ...this.as(token), path: { id: interviewId } }));
    return assessment !== null && ['completed', 'partial', 'failed'].includes(assessment.status);
  }

  async ensureContest(token: string, interviewId: string, reason: string): Promise<void> {
    const path = { id: interviewId };
    if (await this.ask(candidateSideNewest({ ...this.as(token), path }))) return;
    await this.ask(candidateSideContest({ ...this.as(token), path, body: { reason } }));
  }

  async decide(token: string, applicationId: string, decision: NonNullable<Persona['decision']>): Promise<void> {
    await this.ask(applicationDecide({ ...this.as(token), path: { id: applicationId }, body: { ...decision } }));
  }

  async ensureShortlist(token: string, roleId: string): Promise<void> {
    const { items } = await this.ask(shortlistList({ ...this.as(token), query: { ...ALL, job_role_id: roleId } }));
    if (items.length > 0) return;
    await this.ask(shortlistGenerate({ ...this.as(token), body: { job_role_id: roleId, min_score: 0 } }));
  }

  /** The template of this name, taken out of the library when there is none. @returns its id */
  async ensureTemplate(token: string, { key, name }: { key: string; name: string }): Promise<string> {
    const { items } = await this.ask(templateList({ ...this.as(token), query: ALL }));
    const existing = items.find((one) => one.name === name);
    if (existing) return existing.id;
    return (await this.ask(templateFromLibrary({ ...this.as(token), body: { key, name } }))).id;
  }

  /** The recording of this name, sent in when there is none. @returns its id */
  async ensureRecording(token: string, call: SampleCall, templateId: string): Promise<string> {
    const { items } = await this.ask(recordingList({ ...this.as(token), query: ALL }));
    const existing = items.find((one) => one.file_name === call.fileName);
    if (existing) return existing.id;
    const file_name = call.fileName;
    const place = await this.ask(recordingSignedUrl({ ...this.as(token), body: { file_name } }));
    await this.put(place.signed_url, place.upload_headers, call.transcript);
    const about = { file_name, agent_name: call.agent, team: call.team, policy_template_id: templateId };
    const sent = await this.ask(recordingUpload({ ...this.as(token), body: { ...about, file_url: place.file_url } }));
    return sent.recording_id;
  }

  async isChecked(token: string, recordingId: string): Promise<boolean> {
    const { status } = await this.ask(recordingGet({ ...this.as(token), path: { id: recordingId } }));
    return ['completed', 'failed'].includes(status);
  }

  private async invitationOf(token: string, applicationId: string): Promise<string | null> {
    const { items } = await this.ask(invitationList({ ...this.as(token), query: ALL }));
    return items.find((one) => one.application_id === applicationId)?.id ?? null;
  }

  /** Links to our own files come in by the inner door; those of a store elsewhere are followed. */
  private async put(url: string, headers: object, body: string): Promise<void> {
    const isOurs = new URL(url).pathname.startsWith('/api/');
    const response = await (isOurs ? this.door.fetch : fetch)(url, { method: 'PUT', headers: { ...headers }, body });
    if (!response.ok) throw refused(response, undefined);
  }

  private async at(
    token: string,
    interviewId: string,
    question: { message_id: string; text: string } | null,
  ): Promise<InterviewAtHand> {
    if (question === null) return { interviewId, question: null };
    const { last_message: asked } = await this.ask(interviewStatus({ ...this.as(token), path: { id: interviewId } }));
    const about = { topic: asked?.skill ?? '', isFollowUp: asked?.is_follow_up ?? false };
    return { interviewId, question: { id: question.message_id, text: question.text, ...about } };
  }

  /** An engine that is busy is asked again, as the web app does; what was sent before counts once. */
  private async patiently<Answer extends Outcome>(send: () => Promise<Answer>) {
    for (const waitMs of WAITS_MS) {
      const outcome = await send();
      if (outcome.response?.status !== UNAVAILABLE) return this.ask(Promise.resolve(outcome));
      await sleep(waitMs);
    }
    return this.ask(send());
  }

  private as(token?: string) {
    return { baseUrl: 'http://inside/api/v1', auth: token, fetch: this.door.fetch };
  }

  /** @throws DomainError with the code of the refusal. */
  private async ask<Answer extends Outcome>(
    sending: Promise<Answer>,
  ): Promise<Extract<Answer, { error: undefined }>['data']> {
    const { data, error, response } = await sending;
    if (!response?.ok) throw refused(response, error);
    return data;
  }
}

const logger = new Logger('Sample');

function refused(response: Response | undefined, problem: unknown): DomainError {
  const said = typeof problem === 'object' && problem !== null && 'type' in problem ? String(problem.type) : 'unknown';
  const status = response?.status ?? 0;
  logger.warn({ msg: 'step refused', status, code: said, request_id: response?.headers.get('X-Request-Id') ?? null });
  return new DomainError('sample_data.refused', `A step was refused with ${status} ${said}.`, {
    kind: 'unavailable',
    cause: problem,
  });
}

/** https://jsonresume.org/schema */
function asJsonResume(name: string, email: string, resume: PersonaResume) {
  return {
    basics: { name, email, label: resume.headline, summary: resume.summary },
    work: resume.jobs.map(({ title, employer, from, to, did }) => ({
      name: employer,
      position: title,
      startDate: from,
      ...(to !== undefined && { endDate: to }),
      highlights: [...did],
    })),
    education: [{ institution: resume.education.where, studyType: resume.education.what }],
    skills: resume.skills.map((skill) => ({ name: skill })),
  };
}
