import { Controller, Delete, Get, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Config } from '#libs/config';
import { Answers, CurrentActor, Permission, RateLimitPerMinute } from '#libs/http';
import { asStaff, type Actor } from '#libs/kernel';
import { SampleDataResponse } from './dto/sample-data.response.js';
import { toSampleData } from './sample.mapper.js';
import { SampleService } from './sample.service.js';
import { OrderSample } from './use-cases/order-sample.js';

@ApiTags('Sample data')
@Controller('sample-data')
@Permission('organisation.manage')
export class SampleController {
  constructor(
    private readonly samples: SampleService,
    private readonly ordering: OrderSample,
    private readonly config: Config,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Whether the organisation holds sample data, and how far it is.' })
  @Answers(200, SampleDataResponse)
  @Permission('organisation.read')
  async get(@CurrentActor() actor: Actor): Promise<SampleDataResponse> {
    return toSampleData(await this.samples.find(asStaff(actor)), this.config.isSampleDataOffered);
  }

  @Post()
  @ApiOperation({
    summary: 'Fills the organisation with invented roles, candidates and recordings, in the background.',
  })
  @Answers(202, SampleDataResponse)
  @RateLimitPerMinute(10)
  async fill(@CurrentActor() actor: Actor): Promise<SampleDataResponse> {
    return toSampleData(await this.ordering.fill(actor), this.config.isSampleDataOffered);
  }

  @Delete()
  @ApiOperation({ summary: 'Removes all sample data, in the background; what real people added stays.' })
  @Answers(202, SampleDataResponse)
  @RateLimitPerMinute(10)
  async remove(@CurrentActor() actor: Actor): Promise<SampleDataResponse> {
    return toSampleData(await this.ordering.remove(actor), this.config.isSampleDataOffered);
  }
}
