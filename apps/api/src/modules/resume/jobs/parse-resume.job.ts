import { UnitOfWork } from '#libs/database';
import { defineJob, Job, Outbox, type Attempt, type JobHandler } from '#libs/jobs';
import { Clock } from '#libs/kernel';
import { BlobStore } from '#libs/providers';
import type { ResumeEntity } from '../entities/resume.entity.js';
import { resumeParsed } from '../resume.events.js';
import { ResumeRepository } from '../resume.repository.js';
import { ReadResumeFile } from '../use-cases/read-resume.js';

interface Payload {
  resume_id: string;
  candidate_id: string;
}

export const parseUploadedResume = defineJob<Payload>('resume.parse', { maxAttempts: 3 });

/** Reads an uploaded resume. What cannot be read fails at once with its reason; what went wrong on our side is tried again. */
@Job(parseUploadedResume)
export class ParseResumeJob implements JobHandler<Payload> {
  constructor(
    private readonly resumes: ResumeRepository,
    private readonly blobs: BlobStore,
    private readonly reading: ReadResumeFile,
    private readonly outbox: Outbox,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async handle({ resume_id, candidate_id }: Payload, attempt: Attempt): Promise<void> {
    const resume = await this.resumes.find({ candidateId: candidate_id }, resume_id);
    if (!resume || resume.parsingStatus === 'completed' || resume.parsingStatus === 'failed') return;
    await this.resumes.saveParsing({ ...resume, parsingStatus: 'processing' });
    try {
      await this.parse(resume);
    } catch (error) {
      await this.resumes.saveParsing({
        ...resume,
        parsingStatus: attempt.isLast ? 'failed' : 'pending',
        parseError: attempt.isLast
          ? 'This file could not be read because of a problem on our side. Please upload it again.'
          : null,
      });
      throw error;
    }
  }

  private async parse(resume: ResumeEntity): Promise<void> {
    const file = await this.blobs.get(resume.fileKey);
    if (!file) throw new Error(`The stored file of resume ${resume.id} is gone`);
    const read = await this.reading.read(file.bytes);
    if (read.kind !== 'parsed') {
      await this.resumes.saveParsing({
        ...resume,
        parsingStatus: 'failed',
        parseError: read.detail,
        hiddenText: read.hiddenText,
      });
      return;
    }
    await this.unit.run(async () => {
      await this.resumes.saveParsing({
        ...resume,
        parsingStatus: 'completed',
        parsedData: read.parsed,
        text: read.text,
        hiddenText: read.hiddenText,
        parseError: null,
        parsedAt: this.clock.now(),
      });
      await this.outbox.publish(resumeParsed, { resumeId: resume.id, candidateId: resume.candidateId }, resume.id);
    });
  }
}
