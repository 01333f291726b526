import { Injectable } from '@nestjs/common';
import { defineJob, Jobs } from '#libs/jobs';
import type { PassName } from '../domain/pass.js';

/** How often a pass is begun until it counts as failed. */
export const MOST_TRIES = 3;

export interface PassPayload {
  assessment_id: string;
  candidate_id: string;
  pass: PassName;
}

export const runPass = defineJob<PassPayload>('scoring.run_pass', { maxAttempts: MOST_TRIES });

/** Passes that wait for the worker; each waits once, however often it is put here. */
@Injectable()
export class PassQueue {
  constructor(private readonly jobs: Jobs) {}

  async add(
    { id, candidateId }: { id: string; candidateId: string },
    passes: readonly PassName[],
    runAt?: Date,
  ): Promise<void> {
    for (const pass of passes) {
      const payload = { assessment_id: id, candidate_id: candidateId, pass };
      await this.jobs.enqueue(runPass, payload, { key: `${id}:${pass}`, runAt });
    }
  }
}
