import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Clock, type OrganisationScope } from '#libs/kernel';
import { AuthService } from '../../auth/auth.service.js';
import { CALL_TEMPLATE, SAMPLE_CALLS } from '../domain/calls.js';
import { CAST } from '../domain/cast/cast.js';
import type { Persona, SampleRole } from '../domain/persona.js';
import type { SampleStage } from '../domain/sample-status.js';
import { Product } from '../product.caller.js';
import { interrupted, nobodyAsked, tooSlow } from '../sample.errors.js';
import { SampleRepository } from '../sample.repository.js';
import { PlayCandidate, STAGE, type CastMember, type Stage } from './play-candidate.js';

/** People who are interviewed at the same time: as many as keep two cores busy. */
const AT_ONCE = 3;
const LOOK_EVERY_MS = 250;
const LONGEST_WAIT_MS = 300_000;

/** Somebody of the cast with what they are here. */
interface Part {
  persona: Persona;
  roleId: string;
  member: CastMember;
}

/**
 * Plays the whole script in an organisation: roles, calls, candidates, and what the recruiter decides. Every step looks
 * whether it was done before, so that a run that was killed is gone on with by the next.
 */
@Injectable()
export class FillOrganisation implements OnModuleDestroy {
  private isStopping = false;

  constructor(
    private readonly samples: SampleRepository,
    private readonly product: Product,
    private readonly candidates: PlayCandidate,
    private readonly auth: AuthService,
    private readonly clock: Clock,
  ) {}

  onModuleDestroy(): void {
    this.isStopping = true;
  }

  async fill(scope: OrganisationScope): Promise<void> {
    const sample = await this.samples.find(scope);
    if (sample?.status !== 'filling') return;
    if (sample.requestedBy === null) throw nobodyAsked();
    const { requestedBy } = sample;
    await this.auth.forgetDevice(requestedBy, STAGE);
    const { accessToken: recruiterToken } = await this.auth.openSession(requestedBy, STAGE);
    const { organisationId } = scope;
    try {
      await this.play({ organisationId, recruiterToken, checkGoingOn: () => this.checkGoingOn() });
    } finally {
      await this.auth.forgetDevice(requestedBy, STAGE);
    }
  }

  private async play(stage: Stage): Promise<void> {
    const progress = new Progress(this.samples, stage, this.clock);
    const roleIds = await this.openRoles(stage, progress);
    const recordingIds = await this.sendCalls(stage, progress);
    const parts = await this.playCandidates(stage, roleIds, progress);
    await this.waitForEngines(stage, parts, recordingIds, progress);
    await this.decide(stage, parts, roleIds, progress);
    await this.samples.change(stage, { status: 'ready', updatedAt: this.clock.now() });
  }

  private async openRoles(stage: Stage, progress: Progress): Promise<Map<SampleRole, string>> {
    await progress.begin('roles');
    const roleIds = new Map<SampleRole, string>();
    for (const role of CAST) {
      this.checkGoingOn();
      const id = await this.product.ensureRole(stage.recruiterToken, role);
      await this.samples.keep(stage, 'roles', role.key, id, this.clock.now());
      roleIds.set(role, id);
      await progress.step();
    }
    return roleIds;
  }

  private async sendCalls(stage: Stage, progress: Progress): Promise<string[]> {
    await progress.begin('calls');
    const templateId = await this.product.ensureTemplate(stage.recruiterToken, CALL_TEMPLATE);
    await this.samples.keep(stage, 'templates', CALL_TEMPLATE.key, templateId, this.clock.now());
    const ids: string[] = [];
    for (const call of SAMPLE_CALLS) {
      const id = await this.product.ensureRecording(stage.recruiterToken, call, templateId);
      await this.samples.keep(stage, 'recordings', call.fileName, id, this.clock.now());
      ids.push(id);
      await progress.step();
    }
    return ids;
  }

  private async playCandidates(stage: Stage, roleIds: Map<SampleRole, string>, progress: Progress): Promise<Part[]> {
    await progress.begin('candidates');
    const waiting = [...roleIds].flatMap(([role, roleId]) => role.people.map((persona) => ({ persona, roleId })));
    const parts: Part[] = [];
    const playOn = async (): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        this.checkGoingOn();
        parts.push({ ...next, member: await this.candidates.play(stage, next.roleId, next.persona) });
        await progress.step();
      }
    };
    await allSettled(Array.from({ length: AT_ONCE }, playOn));
    return parts;
  }

  private async waitForEngines(
    stage: Stage,
    parts: readonly Part[],
    recordingIds: readonly string[],
    progress: Progress,
  ): Promise<void> {
    const { recruiterToken: token } = stage;
    await progress.begin('assessments');
    for (const interviewId of (await this.interviewsOf(stage, parts)).values()) {
      await this.until(() => this.product.isAssessed(token, interviewId));
      await progress.step();
    }
    for (const id of recordingIds) await this.until(() => this.product.isChecked(token, id));
  }

  private async decide(
    stage: Stage,
    parts: readonly Part[],
    roleIds: Map<SampleRole, string>,
    progress: Progress,
  ): Promise<void> {
    const { recruiterToken } = stage;
    await progress.begin('decisions');
    for (const [role, roleId] of roleIds) {
      if (role.isShortlisted) await this.product.ensureShortlist(recruiterToken, roleId);
    }
    const interviewIds = await this.interviewsOf(stage, parts);
    for (const { persona, member } of parts) {
      const interviewId = interviewIds.get(member.userId);
      if (persona.decision) await this.product.decide(recruiterToken, member.applicationId, persona.decision);
      if (persona.contest === undefined || interviewId === undefined) continue;
      await this.product.ensureContest(await this.candidates.tokenOf(member), interviewId, persona.contest);
    }
    await progress.step();
  }

  /** Finished interviews of the cast, by candidate. */
  private async interviewsOf({ recruiterToken }: Stage, parts: readonly Part[]): Promise<Map<string, string>> {
    const all = await this.product.completedInterviews(recruiterToken);
    return new Map([...all].filter(([userId]) => parts.some(({ member }) => member.userId === userId)));
  }

  private async until(isThere: () => Promise<boolean>): Promise<void> {
    const deadlineMs = performance.now() + LONGEST_WAIT_MS;
    while (!(await isThere())) {
      this.checkGoingOn();
      if (performance.now() > deadlineMs) throw tooSlow();
      await sleep(LOOK_EVERY_MS);
    }
  }

  private checkGoingOn(): void {
    if (this.isStopping) throw interrupted();
  }
}

/** How far the run is, for those who watch. */
class Progress {
  private stepsDone = 0;

  constructor(
    private readonly samples: SampleRepository,
    private readonly scope: OrganisationScope,
    private readonly clock: Clock,
  ) {}

  async begin(doing: SampleStage): Promise<void> {
    await this.samples.change(this.scope, { doing, updatedAt: this.clock.now() });
  }

  async step(): Promise<void> {
    this.stepsDone += 1;
    await this.samples.change(this.scope, { stepsDone: this.stepsDone, updatedAt: this.clock.now() });
  }
}

/** Nobody is left at work when one has failed. */
async function allSettled(work: readonly Promise<void>[]): Promise<void> {
  for (const outcome of await Promise.allSettled(work)) {
    if (outcome.status === 'rejected') throw outcome.reason;
  }
}
