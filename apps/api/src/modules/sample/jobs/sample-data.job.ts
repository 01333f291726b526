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
    await this.filling.fill(scope).catch(givingUp(this.samples, this.clock, scope, isLast));
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
    await this.removing.remove(scope).catch(givingUp(this.samples, this.clock, scope, isLast));
  }
}

/** After the last try it is said where people see it that it failed. */
const givingUp =
  (samples: SampleRepository, clock: Clock, scope: Payload, isLast: boolean) =>
  async (error: unknown): Promise<never> => {
    const problem = error instanceof DomainError ? error.code : 'sample_data.failed';
    if (isLast) await samples.change(scope, { status: 'failed', problem, updatedAt: clock.now() });
    throw error;
  };
