import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#libs/database';
import { Jobs } from '#libs/jobs';
import { Clock, Ids, notFound, shownFileName, type Actor } from '#libs/kernel';
import { BlobStore } from '#libs/providers';
import { RecruitmentService } from '../../recruitment/recruitment.service.js';
import type { ResumeEntity } from '../entities/resume.entity.js';
import { documentType } from '../extraction/document-type.js';
import { CONTENT_TYPES } from '../extraction/read-document.js';
import { parseUploadedResume } from '../jobs/parse-resume.job.js';
import { noFile, unreadable, unsupportedType } from '../resume.errors.js';
import { uploadsForOthers } from '../resume.policy.js';
import { ResumeRepository } from '../resume.repository.js';

/** A file as it came in. */
export interface SentFile {
  originalname: string;
  buffer: Buffer;
}

/** A resume arrives: it is stored, and read in the background. */
@Injectable()
export class UploadResume {
  constructor(
    private readonly resumes: ResumeRepository,
    private readonly recruitment: RecruitmentService,
    private readonly blobs: BlobStore,
    private readonly jobs: Jobs,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async upload(actor: Actor, file: SentFile | undefined, forCandidate: string | null): Promise<ResumeEntity> {
    if (!file) throw noFile();
    const candidateId = await this.ownerOf(actor, forCandidate ?? actor.userId);
    if (file.buffer.length === 0) throw unreadable('empty', 'This file is empty.');
    const type = documentType(file.buffer);
    if (type !== 'pdf' && type !== 'docx') throw unsupportedType('unsupported_type', type);

    const now = this.clock.now();
    const id = this.ids.next();
    const resume: ResumeEntity = {
      id,
      createdAt: now,
      updatedAt: now,
      candidateId,
      uploadedBy: actor.userId,
      fileKey: `resumes/${candidateId}/${id}`,
      fileName: shownFileName(file.originalname, 'resume'),
      fileSize: file.buffer.length,
      contentType: CONTENT_TYPES[type],
      sha256: createHash('sha256').update(file.buffer).digest('hex'),
      parsingStatus: 'pending',
      parseError: null,
      parsedData: null,
      text: null,
      hiddenText: [],
      uploadedAt: now,
      parsedAt: null,
    };
    await this.blobs.put(resume.fileKey, { bytes: file.buffer, contentType: resume.contentType });
    await this.unit.run(async () => {
      await this.resumes.insert(resume);
      await this.jobs.enqueue(parseUploadedResume, { resume_id: id, candidate_id: candidateId }, { key: id });
    });
    return resume;
  }

  /** Staff upload for people who applied to their organisation; everybody else for themselves. */
  async ownerOf(actor: Actor, candidateId: string): Promise<string> {
    if (candidateId === actor.userId) return candidateId;
    if (!uploadsForOthers(actor, candidateId) || actor.membership === null) throw notFound('Candidate');
    const scope = { organisationId: actor.membership.organisationId };
    if (!(await this.recruitment.hasApplicant(scope, candidateId))) throw notFound('Candidate');
    return candidateId;
  }
}
