import { Job, type Attempt, type JobHandler } from '#libs/jobs';
import { Clock, DomainError } from '#libs/kernel';
import { SampleRepository } from '../sample.repository.js';
import { FillOrganisation } from '../use-cases/fill-organisation.js';
import { RemoveSample } from '../use-cases/remove-sample.js';
import { fillOrganisation, removeSample } from './sample-jobs.js';

interface Payload {
  organisationId: string;
}

/** Fills an organisation; a second run goes on where the first one was. */
@Job(fillOrganisation)
export class FillOrganisationJob implements JobHandler<Payload> {
  constructor(
    private readonly filling: FillOrganisation,
    private readonly samples: SampleRepository,
    private readonly clock: Clock,
  ) {}

  async handle(scope: Payload, { isLast }: Attempt): Promise<void> {
    try {
      await this.filling.fill(scope);
    } catch (error) {
      if (isLast) await this.samples.change(scope, { ...givenUp(error), updatedAt: this.clock.now() });
      throw error;
    }
  }
}

/** Takes everything away again. */
@Job(removeSample)
export class RemoveSampleJob implements JobHandler<Payload> {
  constructor(
    private readonly removing: RemoveSample,
    private readonly samples: SampleRepository,
    private readonly clock: Clock,
  ) {}

  async handle(scope: Payload, { isLast }: Attempt): Promise<void> {
    try {
      await this.removing.remove(scope);
    } catch (error) {
      if (isLast) await this.samples.change(scope, { ...givenUp(error), updatedAt: this.clock.now() });
      throw error;
    }
  }
}

function givenUp(error: unknown): { status: 'failed'; problem: string } {
  return { status: 'failed', problem: error instanceof DomainError ? error.code : 'sample_data.failed' };
}
