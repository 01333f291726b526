import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canonicalJson, notFound, type OrganisationScope } from '#libs/kernel';
import { withoutInstructions } from '#libs/prompts';
import type { Conversation } from '../domain/finding.js';
import type { PolicyTemplate } from '../domain/policy-template.js';
import { statementsOf } from '../domain/segment.js';
import type { EvaluationEntity } from '../entities/evaluation.entity.js';
import type { EvaluationInputs } from '../entities/qa.document.js';
import { noTranscriptYet } from '../qa.errors.js';
import { RecordingRepository } from '../recording.repository.js';
import { templateOf } from '../template.mapper.js';
import { TemplateRepository } from '../template.repository.js';
import { inputsOf } from '../evaluation-content.mapper.js';
import { segmentsOf } from '../transcript.mapper.js';

/** Everything that an evaluation is made of, besides what engines propose. */
export interface Material {
  policy: PolicyTemplate;
  templateVersion: number;
  conversation: Conversation;
  inputs: EvaluationInputs;
}

/** Gathers what an evaluation is made of, the same today as on the day it was made. */
@Injectable()
export class EvaluationMaterial {
  constructor(
    private readonly recordings: RecordingRepository,
    private readonly templates: TemplateRepository,
  ) {}

  /** @throws DomainError `qa.no_transcript` (409), `policy_template.not_found` (404) */
  async of(
    scope: OrganisationScope,
    { recordingId, templateVersionId }: Pick<EvaluationEntity, 'recordingId' | 'templateVersionId'>,
  ): Promise<Material> {
    const [transcript, whole] = await Promise.all([
      this.recordings.transcript(scope, recordingId),
      this.templates.ofVersion(scope, templateVersionId),
    ]);
    if (!transcript) throw noTranscriptYet();
    if (!whole) throw notFound('Policy template');
    const segments = segmentsOf(transcript);
    const policy = templateOf(whole);
    return {
      policy,
      templateVersion: whole.version.version,
      // What speaks to the assessor is no evidence of anything.
      conversation: { segments, statements: statementsOf(segments, (text) => withoutInstructions(text).removed) },
      inputs: inputsOf({ transcript: hashOf(segments), template: hashOf(policy) }),
    };
  }
}

/** SHA-256 of content in canonical form. */
export const hashOf = (content: unknown): string => createHash('sha256').update(canonicalJson(content)).digest('hex');
