import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#libs/database';
import { invalid } from '#libs/http';
import { Outbox } from '#libs/jobs';
import { Clock, Ids, shownFileName, type Actor } from '#libs/kernel';
import { BlobStore, type Provenance } from '#libs/providers';
import { JSON_RESUME_VERSION, jsonResume } from '../entities/json-resume.document.js';
import type { ResumeEntity } from '../entities/resume.entity.js';
import { fromJsonResume } from '../json-resume.mapper.js';
import { resumeParsed } from '../resume.events.js';
import { ResumeRepository } from '../resume.repository.js';
import { UploadResume } from './upload-resume.js';

const CONTENT_TYPE = 'application/json';

/** A resume that comes as data: it needs no reading, and is kept as the others are. */
@Injectable()
export class ImportJsonResume {
  constructor(
    private readonly resumes: ResumeRepository,
    private readonly uploading: UploadResume,
    private readonly blobs: BlobStore,
    private readonly outbox: Outbox,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws DomainError `request.invalid` (422) with the fields of the document that are not of the format. */
  async import(
    actor: Actor,
    sent: { document: Record<string, unknown>; fileName: string; forCandidate: string | null },
  ): Promise<ResumeEntity> {
    const read = jsonResume.safeParse(sent.document);
    if (!read.success) {
      throw invalid(
        read.error.issues.map(({ path, message }) => ({ field: ['document', ...path].join('.'), message })),
      );
    }
    const candidateId = await this.uploading.ownerOf(actor, sent.forCandidate ?? actor.userId);
    const bytes = Buffer.from(JSON.stringify(sent.document));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const { text, fields } = fromJsonResume(read.data);
    const now = this.clock.now();
    const id = this.ids.next();
    const resume: ResumeEntity = {
      id,
      createdAt: now,
      updatedAt: now,
      candidateId,
      uploadedBy: actor.userId,
      fileKey: `resumes/${candidateId}/${id}`,
      fileName: shownFileName(sent.fileName, 'resume.json'),
      fileSize: bytes.length,
      contentType: CONTENT_TYPE,
      sha256,
      parsingStatus: 'completed',
      parseError: null,
      parsedData: { ...fields, document_kind: 'resume', provenance: provenanceOf(sha256) },
      text,
      hiddenText: [],
      uploadedAt: now,
      parsedAt: now,
    };
    await this.blobs.put(resume.fileKey, { bytes, contentType: CONTENT_TYPE });
    await this.unit.run(async () => {
      await this.resumes.insert(resume);
      await this.outbox.publish(resumeParsed, { resumeId: id, candidateId }, id);
    });
    return resume;
  }
}

/** No engine had a part in it. */
function provenanceOf(sha256: string): Provenance {
  return {
    engine: 'json-resume',
    model: JSON_RESUME_VERSION,
    statement: 'Taken over field by field from a JSON Resume document.',
    prompt_id: 'none',
    prompt_version: 0,
    prompt_hash: '',
    input_hash: sha256,
    parameters: {},
  };
}
