import { Injectable, Logger } from '@nestjs/common';
import { UnitOfWork } from '#libs/database';
import { Jobs, Outbox } from '#libs/jobs';
import { Clock, Ids } from '#libs/kernel';
import { callChanged, callConnected, callIncoming } from '../acs.events.js';
import { CallRepository } from '../call.repository.js';
import type { PartNews } from '../domain/call-news.js';
import { follow, type CallState } from '../domain/call-state.js';
import type { AcsCallEntity } from '../entities/acs-call.entity.js';
import type { AcsRecordingPartEntity } from '../entities/acs-recording-part.entity.js';
import { EventRepository, type NewsOfCall } from '../event.repository.js';
import { IdentityRepository } from '../identity.repository.js';
import { copyPart, hangUpCall } from '../jobs/acs-jobs.js';
import { PartRepository } from '../part.repository.js';

/** Calls follow what the telephony service told about them, whatever the order it came in. */
@Injectable()
export class FollowNews {
  private readonly logger = new Logger('Acs');

  constructor(
    private readonly events: EventRepository,
    private readonly calls: CallRepository,
    private readonly parts: PartRepository,
    private readonly identities: IdentityRepository,
    private readonly jobs: Jobs,
    private readonly outbox: Outbox,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** All that waits. News of one call that cannot be followed stops no other call's, and waits for the next try. */
  async followAll(): Promise<void> {
    await this.passOnIncoming();
    const failures: unknown[] = [];
    do {
      for (const news of await this.unit.run(() => this.events.match())) {
        await this.unit.run(() => this.followOne(news)).catch((error: unknown) => failures.push(error));
      }
    } while (failures.length === 0 && (await this.events.hasMore()));
    if (failures.length === 0) return;
    this.logger.error({ msg: 'news of calls could not be followed', calls: failures.length });
    throw failures[0];
  }

  /** Changes a call that the unit of work has locked, and tells whom it concerns. */
  async change(call: AcsCallEntity, state: CallState): Promise<void> {
    const payload = { interviewId: call.interviewId, callId: call.id };
    const isNew = call.status !== 'connected' && state.status === 'connected';
    Object.assign(call, state);
    await this.calls.save(call, call);
    await this.outbox.publish(callChanged, payload, call.id);
    if (isNew) await this.outbox.publish(callConnected, payload, call.id);
  }

  private async followOne(found: NewsOfCall): Promise<void> {
    const call = await this.calls.lock(found);
    if (!call) return;
    const waiting = await this.events.listWaiting(found);
    if (waiting.length === 0) return;
    const state = waiting.reduce<CallState>((before, { news }) => follow(before, news), call);
    const parts = waiting.flatMap(({ news }) => (news.kind === 'parts' ? news.parts : []));
    if (parts.length > 0) await this.expect(call, parts);
    await this.change(call, state);
    await this.events.noteFollowed(waiting.map(({ id }) => id));
    await this.events.wake(call);
    // Placing it had seemed to fail, or its interview was over before anybody answered.
    const isStray = state.status === 'failed' && state.startedAt !== null;
    if (isStray) await this.jobs.enqueue(hangUpCall, { callId: call.id }, { key: call.id });
  }

  /** Parts of a recording are copied at once: the service keeps them for a day or two. */
  private async expect(call: AcsCallEntity, parts: readonly PartNews[]): Promise<void> {
    const now = this.clock.now();
    const expected = parts.map((part): AcsRecordingPartEntity => {
      const id = this.ids.next();
      return {
        id,
        createdAt: now,
        updatedAt: now,
        callId: call.id,
        interviewId: call.interviewId,
        candidateId: call.candidateId,
        documentId: part.document,
        partIndex: part.index,
        contentLocation: part.content,
        deleteLocation: part.removal,
        status: 'waiting',
        blobKey: `recordings/${call.interviewId}/${id}`,
        contentType: null,
        sizeBytes: null,
        attempts: 0,
        problem: null,
        copiedAt: null,
      };
    });
    for (const partId of await this.parts.insert(expected))
      await this.jobs.enqueue(copyPart, { partId }, { key: partId });
  }

  /** Whoever rings is known by the identity that their token named. */
  private async passOnIncoming(): Promise<void> {
    for (const { id, from } of await this.events.incoming()) {
      const caller = await this.identities.findCaller({ identity: from });
      await this.unit.run(async () => {
        await this.events.noteFollowed([id]);
        if (!caller?.interviewId) return;
        const payload = { interviewId: caller.interviewId, candidateId: caller.userId, newsId: id };
        await this.outbox.publish(callIncoming, payload, id);
      });
    }
  }
}
