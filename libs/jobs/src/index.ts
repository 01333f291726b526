export * from './job.js';
export { migrateJobs } from './job-runner.js';
export * from './jobs.js';
export * from './jobs.module.js';
