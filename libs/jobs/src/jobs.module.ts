import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { JobRegistry } from './job-registry.js';
import { JobRunner } from './job-runner.js';
import { Jobs, Outbox } from './jobs.js';
import { WorkerPresence } from './worker-presence.js';

@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [JobRegistry, JobRunner, WorkerPresence, Jobs, Outbox],
  exports: [Jobs, Outbox],
})
export class JobsModule {}
