import { Injectable } from '@nestjs/common';
import { Clock, Ids, type CandidateScope } from '#libs/kernel';
import { BlobStore, type Blob } from '#libs/providers';
import { AnswerUploadRepository, type AnswerUpload } from '../answer-upload.repository.js';

/** Keeps recordings from when they come in until they belong to an answer. Killed at any moment, it loses track of none. */
@Injectable()
export class AnswerUploads {
  constructor(
    private readonly uploads: AnswerUploadRepository,
    private readonly blobs: BlobStore,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async keep({ candidateId }: CandidateScope, interviewId: string, recording: Blob): Promise<AnswerUpload> {
    const now = this.clock.now();
    const id = this.ids.next();
    const fileKey = `interviews/${interviewId}/answers/${id}`;
    await this.uploads.insert({ id, createdAt: now, updatedAt: now, interviewId, candidateId, fileKey });
    await this.blobs.put(fileKey, recording);
    return { id, fileKey };
  }

  /** Removes one that became no answer; one that did is left alone. */
  async discard({ id, fileKey }: AnswerUpload): Promise<void> {
    if (await this.uploads.isAnswer(id)) return;
    await this.blobs.delete(fileKey);
    await this.uploads.delete(id);
  }
}
