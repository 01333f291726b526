import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canonicalJson, type Scope, type Statement } from '#libs/kernel';
import { everyTextWithoutInstructions, withoutInstructions, type Exchange } from '#libs/prompts';
import { InterviewService, type InterviewRecord } from '../../interview/interview.service.js';
import { RecruitmentService } from '../../recruitment/recruitment.service.js';
import { countedDimensions, type CountedDimension } from '../domain/counted-rubric.js';
import type { InputHashes } from '../entities/assessment.document.js';
import type { AssessmentEntity } from '../entities/assessment.entity.js';

/** Everything that an assessment is made of, besides what engines propose. */
export interface Material {
  /** As far as the assessment goes, which may be less than the interview went on. */
  record: InterviewRecord;
  rubric: { version: number | null; dimensions: CountedDimension[] };
  /** As engines see them: without what is addressed to whoever assesses, in answers and in questions that repeat them. */
  exchanges: Exchange[];
  /** The candidate's messages by id, as they were sent. */
  said: ReadonlyMap<string, Statement>;
  hashes: InputHashes;
}

/** Gathers what an assessment is made of, the same today as on the day it was made. */
@Injectable()
export class MaterialCollector {
  constructor(
    private readonly interviews: InterviewService,
    private readonly recruitment: RecruitmentService,
  ) {}

  /** @throws DomainError `interview.not_found` (404) also when it is outside the scope. */
  async of(
    scope: Scope,
    interviewId: string,
    rubricVersion?: number | null,
    length?: number | null,
  ): Promise<Material> {
    const whole = await this.interviews.record(scope, interviewId);
    const record = typeof length === 'number' ? beginningOf(whole, length) : whole;
    const rubric = await this.rubric(record, rubricVersion === undefined ? record.rubricVersion : rubricVersion);
    const said = new Map(
      record.transcript
        .filter(({ speaker }) => speaker === 'candidate')
        .map((message) => [message.id, statement(message)]),
    );
    const exchanges = everyTextWithoutInstructions(record.exchanges);
    return { record, rubric, exchanges, said, hashes: hashesOf(record, rubric.dimensions) };
  }

  async ofAssessment(
    scope: Scope,
    {
      interviewId,
      rubricVersion,
      transcriptLength,
    }: Pick<AssessmentEntity, 'interviewId' | 'rubricVersion' | 'transcriptLength'>,
  ): Promise<Material> {
    return this.of(scope, interviewId, rubricVersion, transcriptLength);
  }

  private async rubric({ jobRoleId }: InterviewRecord, version: number | null): Promise<Material['rubric']> {
    if (jobRoleId === null || version === null) {
      return { version: null, dimensions: countedDimensions(this.recruitment.defaultRubric().dimensions) };
    }
    const { dimensions } = await this.recruitment.rubricVersion(jobRoleId, version);
    return { version, dimensions: countedDimensions(dimensions) };
  }
}

/** SHA-256 of content in canonical form. */
export const hashOf = (content: unknown): string => createHash('sha256').update(canonicalJson(content)).digest('hex');

function beginningOf(record: InterviewRecord, length: number): InterviewRecord {
  const transcript = record.transcript.slice(0, length);
  const known = new Set(transcript.map(({ id }) => id));
  const exchanges = record.exchanges.flatMap((exchange) => {
    const answers = exchange.answers.filter((answer) => known.has(answer.message_id));
    return answers.length > 0 ? [{ ...exchange, answers }] : [];
  });
  return { ...record, transcript, exchanges };
}

/** What speaks to the assessor is no evidence of anything, and neither is what was not understood. */
function statement({ id, text, unreliable }: InterviewRecord['transcript'][number]): Statement {
  return { id, text, unreliable: [...unreliable, ...withoutInstructions(text).removed] };
}

function hashesOf(record: InterviewRecord, dimensions: readonly CountedDimension[]): InputHashes {
  const { transcript, exchanges, role, clientSignals } = record;
  return {
    transcript_hash: hashOf([
      transcript.map(({ id, speaker, text, unreliable }) => [id, speaker, text, unreliable]),
      exchanges,
    ]),
    rubric_hash: hashOf(dimensions),
    role_hash: hashOf(role),
    signals_hash: hashOf([clientSignals, transcript.map(({ responseTimeSeconds, at }) => [responseTimeSeconds, at])]),
  };
}
