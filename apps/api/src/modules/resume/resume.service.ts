import { Injectable } from '@nestjs/common';
import { Outbox } from '#libs/jobs';
import { Clock, viewsOf, notFound, type Actor, type CandidateScope, type Page, type PageRequest } from '#libs/kernel';
import { everyTextWithoutInstructions, type PlanInput } from '#libs/prompts';
import { BlobStore } from '#libs/providers';
import { highlightsOf } from './domain/highlights.js';
import type { ParsedResume, ResumeEntity } from './entities/resume.entity.js';
import { notRead } from './resume.errors.js';
import { resumeParsed } from './resume.events.js';
import { ResumeRepository } from './resume.repository.js';
import { ReadResumeFile, type ReadResume } from './use-cases/read-resume.js';

export { HiddenTextResponse, ParsedResumeResponse } from './dto/resume.response.js';
export type { ParsedResume } from './entities/resume.entity.js';
export type { HiddenText } from './extraction/hidden-text.js';
export { toParsed } from './resume.mapper.js';
export type { ReadResume } from './use-cases/read-resume.js';

/** A resume that was read before it had an owner. */
export type GivenResume = Omit<
  ResumeEntity,
  'candidateId' | 'createdAt' | 'updatedAt' | 'parsingStatus' | 'parseError' | 'parsedAt'
>;

/** The front desk of resumes. */
@Injectable()
export class ResumeService {
  constructor(
    private readonly resumes: ResumeRepository,
    private readonly blobs: BlobStore,
    private readonly reading: ReadResumeFile,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
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
    // A resume may speak to whoever reads it by machine; a plan is not made from that.
    const facts = everyTextWithoutInstructions(resume.parsedData);
    return {
      summary: facts.summary,
      skills: facts.skills.filter(isText),
      highlights: highlightsOf(facts).filter(isText),
    };
  }

  /** What was read out of a candidate's resume, and who sent it; null when there is nothing. */
  async readFor(scope: CandidateScope, resumeId: string): Promise<{ parsed: ParsedResume; uploadedBy: string } | null> {
    const resume = await this.resumes.find(scope, resumeId);
    return resume?.parsedData ? { parsed: resume.parsedData, uploadedBy: resume.uploadedBy } : null;
  }

  /**
   * What a file says, for features that keep files of their own. Nothing of it is stored.
   *
   * @throws DomainError of the engine; then another try may work.
   */
  async readFile(bytes: Uint8Array): Promise<ReadResume> {
    return this.reading.read(bytes);
  }

  /**
   * A resume that an organisation had read becomes the candidate's own. One that is theirs already stays as it is. Joins
   * the caller's unit of work.
   */
  async handOver({ candidateId }: CandidateScope, given: GivenResume): Promise<void> {
    const now = this.clock.now();
    const { uploadedAt } = given;
    const read = { parsingStatus: 'completed' as const, parseError: null, parsedAt: now };
    const resume = { ...given, ...read, candidateId, createdAt: uploadedAt, updatedAt: now };
    if (!(await this.resumes.insertOnce(resume))) return;
    await this.outbox.publish(resumeParsed, { resumeId: given.id, candidateId }, given.id);
  }

  /** @throws DomainError `resume.not_found` (404) also when it is out of the actor's sight. */
  async get(actor: Actor, id: string): Promise<ResumeEntity> {
    for (const scope of viewsOf(actor)) {
      const resume = await this.resumes.find(scope, id);
      if (resume) return resume;
    }
    throw notFound('Resume');
  }

  /** What was read out of it. @throws DomainError `resume.not_read` (409) while that is nothing. */
  async parsed(actor: Actor, id: string): Promise<ParsedResume> {
    const { parsedData } = await this.get(actor, id);
    if (!parsedData) throw notRead();
    return parsedData;
  }

  async list(actor: Actor, page: PageRequest, candidateId?: string): Promise<Page<ResumeEntity>> {
    return this.resumes.list(viewsOf(actor)[0], page, candidateId);
  }

  /** The file as it was sent. */
  async file(actor: Actor, id: string): Promise<{ resume: ResumeEntity; bytes: Buffer }> {
    const resume = await this.get(actor, id);
    const blob = await this.blobs.get(resume.fileKey);
    if (!blob) throw notFound('Resume file');
    return { resume, bytes: blob.bytes };
  }
}

const isText = (text: string): boolean => text.trim() !== '';
