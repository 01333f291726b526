import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import type { EventType } from '#libs/kernel';
import { definedJobs, HANDLES_EVENT, HANDLES_JOB, type JobHandler, type JobType } from './job.js';

/** A handler under its name. */
export interface RegisteredTask {
  name: string;
  maxAttempts: number;
  handler: JobHandler<object>;
}

const EVENT_ATTEMPTS = 10;

/** Who handles what. Built at start-up, which fails when a job has no handler or two. */
@Injectable()
export class JobRegistry implements OnModuleInit {
  private readonly byName = new Map<string, RegisteredTask>();
  private readonly byEvent = new Map<string, RegisteredTask[]>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    for (const { instance, metatype } of this.discovery.getProviders()) {
      if (!metatype || typeof metatype !== 'function' || !instance) continue;
      const job = this.reflector.get<JobType<object> | undefined>(HANDLES_JOB, metatype);
      const event = this.reflector.get<EventType<object> | undefined>(HANDLES_EVENT, metatype);
      const handler = instance as JobHandler<object>;
      if (job) this.add({ name: job.name, maxAttempts: job.maxAttempts, handler });
      if (event) {
        const task = { name: `${event.type}>${metatype.name}`, maxAttempts: EVENT_ATTEMPTS, handler };
        this.add(task);
        this.byEvent.set(event.type, [...(this.byEvent.get(event.type) ?? []), task]);
      }
    }
    const orphans = definedJobs().filter((job) => !this.byName.has(job.name));
    if (orphans.length > 0) throw new Error(`No handler for the jobs: ${orphans.map((job) => job.name).join(', ')}`);
  }

  get tasks(): readonly RegisteredTask[] {
    return [...this.byName.values()];
  }

  subscribersOf(event: EventType<object>): readonly RegisteredTask[] {
    return this.byEvent.get(event.type) ?? [];
  }

  private add(task: RegisteredTask): void {
    if (this.byName.has(task.name)) throw new Error(`Two classes handle the job ${task.name}`);
    this.byName.set(task.name, task);
  }
}
