import { setTimeout as sleep } from 'node:timers/promises';
import {
  applicationSubmit,
  assessmentOfInterview,
  authRegister,
  claimClaim,
  interviewAnswer,
  interviewComplete,
  interviewCreate,
  interviewStatus,
  interviewTranscript,
  invitationSend,
  invitationValidate,
  organisationCreate,
  resumeGet,
  resumeUpload,
  roleCreate,
  sampleFill,
  sampleGet,
  scoringExtract,
  shortlistGenerate,
  type AnswerQuestionRequest,
  type ClaimInviteRequest,
  type CreateRoleRequest,
  type RegisterRequest,
  type SendInvitationRequest,
  type SubmitApplicationRequest,
} from '#libs/api-client';
import { DemoError } from './demo-error.js';

/** What a generated function answers: data or an error, and no response when the server was not reached. */
interface Outcome {
  data: unknown;
  error: unknown;
  response?: Response;
}
type DataOf<Answer extends Outcome> = Extract<Answer, { error: undefined }>['data'];

const TOO_MANY_REQUESTS = 429;
const LONGEST_WAIT_SECONDS = 70;

/** The routes that the journey and the sample need. `token` is the access token of the person who asks. */
export class Api {
  private readonly baseUrl: string;

  /** `onWait` hears for how long, when the server asks to wait. */
  constructor(
    readonly server: string,
    private readonly onWait: (seconds: number) => void,
  ) {
    this.baseUrl = `${server}/api/v1`;
  }

  register(body: RegisterRequest) {
    return this.ask(() => authRegister({ ...this.as(), body }));
  }

  createOrganisation(token: string, body: { name: string; industry?: string }) {
    return this.ask(() => organisationCreate({ ...this.as(token), body }));
  }

  extractRequirements(token: string, jobDescription: string, title: string) {
    return this.ask(() => scoringExtract({ ...this.as(token), body: { job_description: jobDescription, title } }));
  }

  createRole(token: string, body: CreateRoleRequest) {
    return this.ask(() => roleCreate({ ...this.as(token), body }));
  }

  addCandidate(token: string, body: SubmitApplicationRequest) {
    return this.ask(() => applicationSubmit({ ...this.as(token), body }));
  }

  sendInvitation(token: string, body: SendInvitationRequest) {
    return this.ask(() => invitationSend({ ...this.as(token), body }));
  }

  openInvitation(invitationToken: string) {
    return this.ask(() => invitationValidate({ ...this.as(), query: { token: invitationToken } }));
  }

  claimInvitation(body: ClaimInviteRequest) {
    return this.ask(() => claimClaim({ ...this.as(), body }));
  }

  uploadResume(token: string, file: File) {
    return this.ask(() => resumeUpload({ ...this.as(token), body: { file } }));
  }

  resume(token: string, id: string) {
    return this.ask(() => resumeGet({ ...this.as(token), path: { id } }));
  }

  /** Begins the interview of an application, or takes up the one that is open. */
  startInterview(token: string, applicationId: string) {
    return this.ask(() => interviewCreate({ ...this.as(token), body: { application_id: applicationId } }));
  }

  interviewStatus(token: string, id: string) {
    return this.ask(() => interviewStatus({ ...this.as(token), path: { id } }));
  }

  answer(token: string, interviewId: string, body: AnswerQuestionRequest) {
    return this.ask(() => interviewAnswer({ ...this.as(token), path: { id: interviewId }, body }));
  }

  completeInterview(token: string, id: string) {
    return this.ask(() => interviewComplete({ ...this.as(token), path: { id }, body: {} }));
  }

  /** Null while there is none. */
  assessment(token: string, interviewId: string) {
    return this.ask(() => assessmentOfInterview({ ...this.as(token), path: { id: interviewId } }));
  }

  transcript(token: string, interviewId: string) {
    return this.ask(() => interviewTranscript({ ...this.as(token), path: { id: interviewId } }));
  }

  shortlist(token: string, roleId: string) {
    return this.ask(() => shortlistGenerate({ ...this.as(token), body: { job_role_id: roleId, min_score: 0 } }));
  }

  /** Begins to fill the organisation with invented people. */
  fillSample(token: string) {
    return this.ask(() => sampleFill(this.as(token)));
  }

  sample(token: string) {
    return this.ask(() => sampleGet(this.as(token)));
  }

  private as(token?: string) {
    return { baseUrl: this.baseUrl, auth: token };
  }

  /**
   * Waits when the server asks for it.
   *
   * @throws DemoError in words for people, when the server cannot be reached or refuses.
   */
  private async ask<Answer extends Outcome>(send: () => Promise<Answer>): Promise<DataOf<Answer>> {
    for (;;) {
      const outcome = await send();
      if (outcome.error === undefined) return outcome.data;
      if (!outcome.response) throw unreachable(this.server);
      const waitSeconds = secondsToWait(outcome.response);
      if (waitSeconds === null) throw refusal(outcome.error, outcome.response);
      this.onWait(waitSeconds);
      await sleep(waitSeconds * 1_000);
    }
  }
}

/** Null when there is no point in waiting. */
function secondsToWait({ status, headers }: Response): number | null {
  const seconds = Number(headers.get('Retry-After') ?? Number.NaN);
  return status === TOO_MANY_REQUESTS && seconds <= LONGEST_WAIT_SECONDS ? seconds : null;
}

function unreachable(server: string): DemoError {
  return new DemoError(
    `No Talenti server answers at ${server}.\n` +
      'Start one with `npm start` in another terminal, or say where it is: --server URL.',
  );
}

/** The server's own sentence (RFC 9457) with every wrong field below. */
function refusal(problem: unknown, { status, url }: Response): DemoError {
  if (!isProblem(problem)) return new DemoError(`${url} answered with status ${status}. Is this a Talenti server?`);
  const fields = (problem.errors ?? []).map(({ field, message }) => `  ${field}: ${message}`);
  const origin = `(status ${status}, ${new URL(url).pathname})`;
  return new DemoError([`The server refused: ${problem.detail} ${origin}`, ...fields].join('\n'));
}

function isProblem(value: unknown): value is { detail: string; errors?: { field: string; message: string }[] } {
  return typeof value === 'object' && value !== null && 'detail' in value && typeof value.detail === 'string';
}
