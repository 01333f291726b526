import { Injectable } from '@nestjs/common';
import type { OrganisationScope } from '#libs/kernel';
import type { SampleDataEntity } from './entities/sample-data.entity.js';
import { SampleRepository } from './sample.repository.js';

/** The front desk of sample data. */
@Injectable()
export class SampleService {
  constructor(private readonly samples: SampleRepository) {}

  /** Null while the organisation holds none. */
  async find(scope: OrganisationScope): Promise<SampleDataEntity | null> {
    return this.samples.find(scope);
  }
}
