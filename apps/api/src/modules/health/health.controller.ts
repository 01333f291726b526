import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiServiceUnavailableResponse, ApiTags, ApiOperation } from '@nestjs/swagger';
import { HealthCheckService } from '@nestjs/terminus';
import type { Response } from 'express';
import { Config, VERSION } from '#libs/config';
import { Answers, NoRateLimit, Public } from '#libs/http';
import { Engines } from '#libs/providers';
import { LiveResponse, ReadyResponse, ServiceResponse } from './dto/health.response.js';
import { HealthService } from './health.service.js';

@ApiTags('Health')
@Controller()
@Public()
@NoRateLimit()
export class HealthController {
  constructor(
    private readonly config: Config,
    private readonly engines: Engines,
    private readonly terminus: HealthCheckService,
    private readonly health: HealthService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'What runs here, on which engines.' })
  @Answers(200, ServiceResponse)
  service(): ServiceResponse {
    return {
      service: this.config.appName,
      version: VERSION,
      status: 'running',
      engines: this.engines.inUse(),
      sample_data: this.config.isSampleDataOffered ? 'offered' : 'off',
    };
  }

  @Get(['health', 'health/live'])
  @ApiOperation({ summary: 'The process is up.' })
  @Answers(200, LiveResponse)
  live(): LiveResponse {
    return { status: 'ok' };
  }

  @Get('health/ready')
  @ApiOperation({ summary: 'Asks the database, the queue and the storage; 503 names the part that does not answer.' })
  @ApiOkResponse({ type: ReadyResponse })
  @ApiServiceUnavailableResponse({ description: 'A part does not answer.' })
  async ready(@Res({ passthrough: true }) response: Response): Promise<ReadyResponse> {
    const result = await this.terminus
      .check(this.health.checks())
      .catch((error: unknown) => this.health.failure(error));
    response.status(result.status === 'ok' ? 200 : 503);
    return { status: result.status, details: result.details };
  }
}
