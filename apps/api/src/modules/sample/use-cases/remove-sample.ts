import { Injectable } from '@nestjs/common';
import { Clock, type OrganisationScope } from '#libs/kernel';
import { AuthService } from '../../auth/auth.service.js';
import { RecordingQaService } from '../../recording-qa/recording-qa.service.js';
import { RecruitmentService } from '../../recruitment/recruitment.service.js';
import { RetentionService } from '../../retention/retention.service.js';
import { addressOf, EVERYBODY } from '../domain/cast/cast.js';
import { SampleRepository } from '../sample.repository.js';

/**
 * Takes the sample out of an organisation: people with all about them, recordings, template, roles. A role that somebody
 * real has applied to in the meantime stays with them. Broken off anywhere, the next call goes on.
 */
@Injectable()
export class RemoveSample {
  constructor(
    private readonly samples: SampleRepository,
    private readonly retention: RetentionService,
    private readonly recruitment: RecruitmentService,
    private readonly recordings: RecordingQaService,
    private readonly auth: AuthService,
    private readonly clock: Clock,
  ) {}

  async remove(scope: OrganisationScope): Promise<void> {
    const sample = await this.samples.find(scope);
    if (sample?.status !== 'removing') return;
    const { made } = sample;
    let stepsDone = 0;
    for (const persona of EVERYBODY) {
      const email = addressOf(persona, scope.organisationId);
      const userId = made.people[persona.key] ?? (await this.auth.findByEmail(email))?.userId;
      if (userId !== undefined) {
        await this.retention.eraseInvented({ userId, email });
        await this.auth.removeInvented([userId]);
      }
      stepsDone += 1;
      await this.samples.change(scope, { stepsDone, updatedAt: this.clock.now() });
    }
    await this.recordings.remove(scope, Object.values(made.recordings));
    for (const id of Object.values(made.templates)) await this.recordings.removeUnused(scope, id);
    await this.recruitment.removeUnused(scope, Object.values(made.roles));
    await this.samples.delete(scope);
  }
}
