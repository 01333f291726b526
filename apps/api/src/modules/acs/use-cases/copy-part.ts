import { Injectable, Logger } from '@nestjs/common';
import { UnitOfWork } from '#libs/database';
import { Outbox } from '#libs/jobs';
import { Clock, DomainError } from '#libs/kernel';
import { BlobStore, Calls, type RecordingDownload } from '#libs/providers';
import { callChanged } from '../acs.events.js';
import { CallRepository } from '../call.repository.js';
import type { AcsRecordingPartEntity } from '../entities/acs-recording-part.entity.js';
import { PartRepository, type PartScope } from '../part.repository.js';

/** More than the service ever puts into one file. */
const MOST_BYTES = 4 * 1_024 ** 3;

/**
 * A part of a recording comes to us, then it is deleted with the service. Whatever breaks off begins again where it was:
 * a part is with us whole or not at all, and is deleted at the source only after that.
 */
@Injectable()
export class CopyPart {
  private readonly logger = new Logger('Acs');

  constructor(
    private readonly parts: PartRepository,
    private readonly callsOfInterviews: CallRepository,
    private readonly calls: Calls,
    private readonly blobs: BlobStore,
    private readonly outbox: Outbox,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws whatever stood in the way, after noting it with the part; `isLast` gives a part up that never came. */
  async copy(scope: PartScope, isLast: boolean): Promise<void> {
    try {
      const part = await this.parts.find(scope);
      if (part?.status === 'waiting') await this.bring(part);
      const brought = await this.parts.find(scope);
      if (brought?.status === 'copied' || brought?.status === 'unwanted') await this.clear(brought);
    } catch (error) {
      const problem = error instanceof DomainError ? error.code : 'storage.unavailable';
      await this.parts.noteProblem(scope, problem);
      this.logger.warn({ msg: 'recording not copied yet', part: scope.partId, problem });
      if (isLast) await this.giveUp(scope, problem);
      throw error;
    }
  }

  private async bring(part: AcsRecordingPartEntity): Promise<void> {
    const call = await this.callsOfInterviews.find({ candidateId: part.candidateId }, part.callId);
    if (call?.mayRecord !== true) {
      await this.parts.move(part, { status: 'unwanted' });
      return;
    }
    const download = await this.calls.download(part.contentLocation).catch((error: unknown) => {
      if (error instanceof DomainError && error.code === 'calls.gone') return null;
      throw error;
    });
    if (download === null) {
      await this.giveUp({ partId: part.id }, 'calls.gone');
      return;
    }
    const counter = { bytes: 0 };
    await this.blobs.putStream(part.blobKey, whole(download, counter), download.contentType);
    const isKept = await this.unit.run(async () => {
      const copied = { contentType: download.contentType, sizeBytes: counter.bytes, copiedAt: this.clock.now() };
      const isOurs = await this.parts.move(part, { status: 'copied', ...copied });
      if (isOurs) await this.tell(part);
      return isOurs;
    });
    // The person was erased meanwhile, or another worker was faster; the latter's file has the same key.
    if (!isKept && (await this.parts.find({ partId: part.id })) === null) await this.blobs.delete(part.blobKey);
  }

  private async clear(part: AcsRecordingPartEntity): Promise<void> {
    if (part.deleteLocation !== null) await this.calls.deleteAtSource(part.deleteLocation);
    if (part.status === 'copied') await this.parts.move(part, { status: 'stored' });
  }

  private async giveUp({ partId }: PartScope, problem: string): Promise<void> {
    const part = await this.parts.find({ partId });
    if (part?.status !== 'waiting') return;
    this.logger.error({ msg: 'recording lost', part: partId, problem });
    await this.unit.run(async () => {
      await this.parts.move(part, { status: 'lost', problem });
      await this.tell(part);
    });
  }

  private async tell({ id, interviewId, callId }: AcsRecordingPartEntity): Promise<void> {
    await this.outbox.publish(callChanged, { interviewId, callId }, id);
  }
}

/** The pieces, or an error when they are not as many as announced: then the store keeps nothing. */
async function* whole({ content, size }: RecordingDownload, counter: { bytes: number }): AsyncGenerator<Uint8Array> {
  for await (const piece of content) {
    counter.bytes += piece.length;
    if (counter.bytes > MOST_BYTES) throw new DomainError('recording.too_large', 'The recording is too large.');
    yield piece;
  }
  if (counter.bytes === 0 || (size !== null && counter.bytes !== size)) {
    throw new DomainError('recording.cut_off', 'The recording broke off on its way.', { kind: 'provider_failed' });
  }
}
