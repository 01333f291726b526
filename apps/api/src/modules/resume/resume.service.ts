import { Injectable } from '@nestjs/common';
import { viewsOf, notFound, type Actor, type CandidateScope, type Page, type PageRequest } from '#libs/kernel';
import type { PlanInput } from '#libs/prompts';
import { BlobStore } from '#libs/providers';
import { highlightsOf } from './domain/highlights.js';
import type { ResumeEntity } from './entities/resume.entity.js';
import { ResumeRepository } from './resume.repository.js';

/** The front desk of resumes. */
@Injectable()
export class ResumeService {
  constructor(
    private readonly resumes: ResumeRepository,
    private readonly blobs: BlobStore,
  ) {}

  /**
   * What an interviewer may ask about: from the resume that is named, else from the newest that could be read; null when
   * there is none, or nothing could be read.
   *
   * @throws DomainError `resume.not_found` (404) when the named one is not the candidate's own.
   */
  async highlightsOf(scope: CandidateScope, resumeId: string | null): Promise<PlanInput['resume']> {
    const named = resumeId === null ? null : await this.resumes.find(scope, resumeId);
    if (resumeId !== null && !named) throw notFound('Resume');
    const resume = named ?? (await this.resumes.newestParsed(scope));
    if (!resume?.parsedData) return null;
    const { summary, skills } = resume.parsedData;
    return { summary, skills, highlights: highlightsOf(resume.parsedData) };
  }

  /** @throws DomainError `resume.not_found` (404) also when it is out of the actor's sight. */
  async get(actor: Actor, id: string): Promise<ResumeEntity> {
    for (const scope of viewsOf(actor)) {
      const resume = await this.resumes.find(scope, id);
      if (resume) return resume;
    }
    throw notFound('Resume');
  }

  async list(actor: Actor, page: PageRequest): Promise<Page<ResumeEntity>> {
    return this.resumes.list(viewsOf(actor)[0], page);
  }

  /** The file as it was sent. */
  async file(actor: Actor, id: string): Promise<{ resume: ResumeEntity; bytes: Buffer }> {
    const resume = await this.get(actor, id);
    const blob = await this.blobs.get(resume.fileKey);
    if (!blob) throw notFound('Resume file');
    return { resume, bytes: blob.bytes };
  }
}
