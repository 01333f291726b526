import { Cron } from '@nestjs/schedule';
import { Injectable } from '@nestjs/common';
import { Config } from '#libs/config';
import { defineJob, Job, Jobs, Subscribe, type JobHandler } from '#libs/jobs';
import { Clock, MINUTE_MS, SECOND_MS } from '#libs/kernel';
import { interviewCompleted } from '../../interview/interview.events.js';
import { AssessmentPassRepository } from '../assessment-pass.repository.js';
import { BeginAssessment } from '../use-cases/begin-assessment.js';
import { DEAD_AFTER_MS, RunPass } from '../use-cases/run-pass.js';
import { PassQueue, runPass, type PassPayload } from './pass-queue.job.js';

/** A finished interview is assessed without anybody asking. */
@Subscribe(interviewCompleted)
export class AssessWhenCompleted implements JobHandler<{ interview_id: string; candidate_id: string }> {
  constructor(private readonly beginning: BeginAssessment) {}

  async handle(payload: { interview_id: string; candidate_id: string }): Promise<void> {
    const scope = { candidateId: payload.candidate_id };
    await this.beginning.begin(scope, payload.interview_id, { requestedBy: null, isAwaited: false });
  }
}

@Job(runPass)
export class RunPassJob implements JobHandler<PassPayload> {
  constructor(private readonly runPass: RunPass) {}

  async handle(payload: PassPayload): Promise<void> {
    await this.runPass.run({ candidateId: payload.candidate_id }, payload.assessment_id, payload.pass);
  }
}

const EVERY_SECONDS = 20;
/** A waiting pass whose job went down with its process. */
const FORGOTTEN_AFTER_MS = 10 * MINUTE_MS;
const MOST_AT_ONCE = 500;

export const reviveAssessments = defineJob<{ tick: number }>('scoring.revive_assessments');

/** Looks after passes whose process was killed, once however many instances there are. */
@Injectable()
export class ReviveSchedule {
  constructor(
    private readonly config: Config,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  @Cron(`*/${EVERY_SECONDS} * * * * *`)
  async tick(): Promise<void> {
    if (!this.config.runWorker) return;
    const tick = Math.floor(this.clock.now().getTime() / (EVERY_SECONDS * SECOND_MS));
    await this.jobs.enqueue(reviveAssessments, { tick }, { key: String(tick) });
  }
}

@Job(reviveAssessments)
export class ReviveAssessmentsJob implements JobHandler<{ tick: number }> {
  constructor(
    private readonly passes: AssessmentPassRepository,
    private readonly queue: PassQueue,
    private readonly clock: Clock,
  ) {}

  async handle(): Promise<void> {
    const now = this.clock.now().getTime();
    const [deadBefore, forgottenBefore] = [new Date(now - DEAD_AFTER_MS), new Date(now - FORGOTTEN_AFTER_MS)];
    for (const { assessmentId, candidateId, pass } of await this.passes.stalled(
      deadBefore,
      forgottenBefore,
      MOST_AT_ONCE,
    )) {
      await this.queue.add({ id: assessmentId, candidateId }, [pass]);
    }
  }
}
