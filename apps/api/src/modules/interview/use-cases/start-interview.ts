import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#libs/database';
import { Clock, DomainError, Ids, type CandidateScope } from '#libs/kernel';
import { planInterview, type InterviewTopic, type PlanInput } from '#libs/prompts';
import { Llm } from '#libs/providers';
import { InvitationService } from '../../invitation/invitation.service.js';
import { RecruitmentService, type ApplicationBrief } from '../../recruitment/recruitment.service.js';
import { ResumeService } from '../../resume/resume.service.js';
import { interviewLength } from '../domain/interview-length.js';
import type { InterviewMessageEntity } from '../entities/interview-message.entity.js';
import type { InterviewSessionEntity } from '../entities/interview-session.entity.js';
import type { InterviewEntity, InterviewMode, RoleType } from '../entities/interview.entity.js';
import type { ProgressionDocument } from '../entities/progression.document.js';
import { applicationClosed, notInvited, notReady, practiceNeedsRoleType, roleNotOpen } from '../interview.errors.js';
import { mayBegin } from '../interview.policy.js';
import { InterviewRepository } from '../interview.repository.js';
import { practiceRole } from '../domain/practice-role.js';
import { sumOf, tokensOf, type TokenUsage } from '../domain/token-spending.js';
import { Interviewer, type RoleBrief, type WordedQuestion } from './interviewer.js';
import { planPrepared, QUESTION_UNFIT } from './prepared-step.js';
import { TokenAccount } from './token-account.js';

export interface StartRequest {
  applicationId: string | null;
  resumeId: string | null;
  roleType: RoleType | null;
  recordingConsent: boolean;
  /** `text` when left out; an open interview becomes one by voice, and stays it. */
  mode: InterviewMode | null;
}

export interface StartedInterview {
  interview: InterviewEntity;
  session: InterviewSessionEntity;
  waitingQuestion: InterviewMessageEntity | null;
}

/** What an interview is about, wherever it comes from. */
interface Setting {
  kind: 'real' | 'practice';
  role: RoleBrief;
  requirements: PlanInput['requirements'];
  rubric: PlanInput['rubric'];
  rubricVersion: number | null;
  ownQuestions: string[];
  questionsWanted: number | null;
  application: ApplicationBrief | null;
}

/** Somebody has decided about these; there is nothing to be interviewed for any more. */
const CLOSED: ReadonlySet<ApplicationBrief['status']> = new Set(['rejected', 'withdrawn']);

/** The candidate waits for the plan. */
const PLANNING_LIMIT_MS = 45_000;

/** Topics beyond the main questions, so that a move to another level has something left to ask about. */
const SPARE_TOPICS = 3;

/** A candidate begins an interview, or comes back to the one that is open. */
@Injectable()
export class StartInterview {
  constructor(
    private readonly recruitment: RecruitmentService,
    private readonly invitations: InvitationService,
    private readonly resumes: ResumeService,
    private readonly interviews: InterviewRepository,
    private readonly interviewer: Interviewer,
    private readonly llm: Llm,
    private readonly account: TokenAccount,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async start(scope: CandidateScope, request: StartRequest): Promise<StartedInterview> {
    const open = request.applicationId === null ? null : await this.resume(scope, request.applicationId, request.mode);
    if (open) return open;
    const setting =
      request.applicationId === null
        ? await this.practice(request.roleType)
        : await this.forApplication(scope, request.applicationId);

    const length = interviewLength(setting.questionsWanted);
    const seed = this.ids.next();
    const plan = this.plan(scope, setting, request, seed, length.mainQuestions);
    const { topics, usage } = await plan.catch(sayNotReady);
    const [first] = topics;
    const progression: ProgressionDocument = {
      seed,
      level: 'warmup',
      length,
      topics,
      exchanges: [],
      asked: [],
      is_finished: false,
    };
    const asking = this.interviewer.ask(setting.role, progression, first, 'warmup', { kind: 'question' });
    const worded = await asking.catch(sayNotReady);
    const instead = worded.problems.length === 0 ? null : planPrepared(progression, QUESTION_UNFIT);
    const opening = instead?.next ?? { worded, topic: first };
    const question = { ...opening.worded, usage: sumOf(usage, worded.usage) };
    const begun = this.begin(scope, request, setting, instead?.progression ?? progression, opening.topic, question);
    try {
      await this.unit.run(async () => {
        await this.interviews.insert(begun.interview, begun.session, begun.waitingQuestion);
        if (setting.application)
          await this.recruitment.noteInterviewStarted(setting.application.id, begun.interview.id);
      });
    } catch (error) {
      // Somebody clicked twice: of two interviews for one application the first one stands.
      const other =
        request.applicationId === null ? null : await this.resume(scope, request.applicationId, request.mode);
      if (other) return other;
      throw error;
    }
    return begun;
  }

  /** The interview that is open for this application, taken up again where it stopped. */
  private async resume(
    scope: CandidateScope,
    applicationId: string,
    mode: InterviewMode | null,
  ): Promise<StartedInterview | null> {
    return this.unit.run(async () => {
      const active = await this.interviews.findActive(scope, applicationId);
      const open = active && (await this.interviews.open(scope, active.id, { lock: true }));
      if (!open) return null;
      const { interview, session, latest } = open;
      if (mode === 'voice' && interview.mode === 'text') {
        interview.mode = mode;
        await this.interviews.save(interview);
      }
      if (interview.status === 'abandoned') {
        interview.status = 'in_progress';
        interview.endedAt = null;
        await this.interviews.save(interview);
        await this.recruitment.noteInterviewStarted(applicationId, interview.id);
      }
      await this.interviews.touch(interview.id, this.clock.now());
      return {
        interview,
        session,
        waitingQuestion: latest.find((message) => message.messageType === 'ai_question') ?? null,
      };
    });
  }

  private async forApplication(scope: CandidateScope, applicationId: string): Promise<Setting> {
    const application = await this.recruitment.applicationFor(scope, applicationId);
    const { jobRole } = application;
    if (jobRole.status !== 'active') throw roleNotOpen();
    if (CLOSED.has(application.status)) throw applicationClosed();
    const hasOpenDoor = await this.invitations.hasOpenDoor(applicationId);
    const structure = jobRole.interviewStructure;
    if (!mayBegin({ hasOpenDoor, roleOpensAtOnce: structure?.open_to_applicants === true })) throw notInvited();
    const rubric = await this.recruitment.rubricOf(jobRole.id);
    return {
      kind: 'real',
      role: { title: jobRole.title, department: jobRole.department, description: jobRole.description ?? '' },
      requirements: jobRole.requirements?.items ?? [],
      rubric: rubric.dimensions.map(({ name, description, weight }) => ({
        name,
        description: description ?? '',
        weight,
      })),
      rubricVersion: rubric.version,
      ownQuestions: structure?.questions ?? [],
      questionsWanted: structure?.question_count ?? null,
      application,
    };
  }

  private async practice(roleType: RoleType | null): Promise<Setting> {
    if (roleType === null) throw practiceNeedsRoleType();
    const rubric = this.recruitment.defaultRubric();
    return {
      kind: 'practice',
      role: practiceRole(roleType),
      requirements: [],
      rubric: rubric.dimensions.map(({ name, description, weight }) => ({
        name,
        description: description ?? '',
        weight,
      })),
      rubricVersion: null,
      ownQuestions: [],
      questionsWanted: null,
      application: null,
    };
  }

  private async plan(
    scope: CandidateScope,
    setting: Setting,
    { roleType, resumeId }: StartRequest,
    seed: string,
    mainQuestions: number,
  ): Promise<{ topics: [InterviewTopic, ...InterviewTopic[]]; usage: TokenUsage }> {
    const own = setting.ownQuestions.map((question, index): InterviewTopic => ({
      id: `own-${index + 1}`,
      skill: question.slice(0, 120),
      dimension: setting.rubric[index % setting.rubric.length]?.name ?? '',
      source: 'role_plan',
      source_text: question,
      category: null,
      importance: 1,
    }));
    const known: PlanInput = {
      seed,
      role: setting.role,
      role_type: roleType,
      requirements: setting.requirements.map(({ category, text, required }) => ({ category, text, required })),
      rubric: setting.rubric,
      resume: await this.resumes.highlightsOf(scope, resumeId),
      topics_wanted: Math.max(1, Math.min(30, mainQuestions + SPARE_TOPICS - own.length)),
    };
    const { output, usage } = await this.llm.answer(planInterview, known, { timeoutMs: PLANNING_LIMIT_MS });
    const [familiar, ...rest] = output.topics;
    // The planned warm-up stays first; the role's own questions follow it.
    const topics = familiar ? [familiar, ...own, ...rest] : own;
    return { topics: topics as [InterviewTopic, ...InterviewTopic[]], usage };
  }

  private begin(
    scope: CandidateScope,
    request: StartRequest,
    setting: Setting,
    progression: ProgressionDocument,
    topic: InterviewTopic,
    question: WordedQuestion,
  ): StartedInterview & { waitingQuestion: InterviewMessageEntity } {
    const now = this.clock.now();
    const costUsd = this.account.costUsd(question.usage);
    const stamps = { createdAt: now, updatedAt: now };
    const interview: InterviewEntity = {
      ...stamps,
      id: this.ids.next(),
      candidateId: scope.candidateId,
      organisationId: setting.application?.organisation.id ?? null,
      applicationId: setting.application?.id ?? null,
      jobRoleId: setting.application?.jobRole.id ?? null,
      resumeId: request.resumeId,
      rubricVersion: setting.rubricVersion,
      kind: setting.kind,
      roleType: request.roleType,
      mode: request.mode ?? 'text',
      status: 'in_progress',
      startedAt: now,
      completedAt: null,
      endedAt: null,
      durationSeconds: null,
      aiModelUsed: this.interviewer.model,
      totalTokensUsed: tokensOf(question.usage),
      rephrasingTokens: 0,
      costUsd,
      spentUsd: costUsd,
      recordingConsent: request.recordingConsent,
      acsCallId: null,
      acsCorrelationId: null,
      recordingUrl: null,
      recordingStatus: null,
      recordingDeletedAt: null,
      transcriptDeletedAt: null,
      unkeptSignalCount: 0,
    };
    const message = this.interviewer.message(interview, 1, question, {
      topic,
      level: 'warmup',
      gap: null,
      mainQuestionId: null,
      usage: question.usage,
    });
    const session: InterviewSessionEntity = {
      ...stamps,
      id: this.ids.next(),
      interviewId: interview.id,
      currentDifficultyLevel: 'warmup',
      questionsAskedCount: 1,
      skillBoundariesIdentified: {},
      progressionState: {
        ...progression,
        asked: [{ text: question.output.text, template_id: question.output.template_id }],
        exchanges: [
          {
            topic_id: topic.id,
            level: 'warmup',
            question: question.output,
            question_message_id: message.id,
            score: null,
            is_answered: false,
            followed_up: [],
            answers: [],
          },
        ],
      },
      roleBrief: setting.role,
      revision: 0,
      lastActivityAt: now,
    };
    return { interview, session, waitingQuestion: message };
  }
}

function sayNotReady(error: unknown): never {
  throw error instanceof DomainError && error.code.startsWith('llm.') ? notReady(error) : error;
}
