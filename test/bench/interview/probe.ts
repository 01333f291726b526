/**
 * Loaded into a measured process before its program (`--import`): answers questions about that process over its IPC
 * channel. The program itself knows nothing of it.
 */
import { Session } from 'node:inspector/promises';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';
import type { CpuProfile } from './profile.ts';

export type ProbeQuestion = 'restart' | 'report' | 'collect' | 'profile' | 'stop-profile';

/** Since the last `restart`. */
export interface ProbeReport {
  /** How late timers were, besides the time they asked for. */
  lagP50Ms: number;
  lagP99Ms: number;
  lagMaxMs: number;
  cpuMs: number;
  /** Share of the time in which the event loop was busy, 0 to 1. */
  busy: number;
}

/** After a full garbage collection. */
export interface MemoryReport {
  heapBytes: number;
  rssBytes: number;
}

/** What each question is answered with. */
export interface ProbeAnswers {
  restart: null;
  report: ProbeReport;
  collect: MemoryReport;
  profile: null;
  'stop-profile': CpuProfile;
}

const RESOLUTION_MS = 5;
const PROFILE_INTERVAL_MICROS = 500;
const NS_PER_MS = 1e6;

const collectGarbage = (globalThis as { gc?: () => void }).gc;

function answerQuestions(): void {
  const lag = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  const lagMs = (ns: number): number => Math.max(0, ns / NS_PER_MS - RESOLUTION_MS);
  let cpu = process.cpuUsage();
  let load = performance.eventLoopUtilization();
  let session: Session | undefined;

  const answers: { [Question in ProbeQuestion]: () => Promise<ProbeAnswers[Question]> } = {
    restart: async () => {
      lag.enable();
      lag.reset();
      cpu = process.cpuUsage();
      load = performance.eventLoopUtilization();
      return null;
    },
    report: async () => {
      const used = process.cpuUsage(cpu);
      return {
        lagP50Ms: lagMs(lag.percentile(50)),
        lagP99Ms: lagMs(lag.percentile(99)),
        lagMaxMs: lagMs(lag.max),
        cpuMs: (used.user + used.system) / 1_000,
        busy: performance.eventLoopUtilization(load).utilization,
      };
    },
    collect: async () => {
      if (!collectGarbage) throw new Error('Memory is measured with --expose-gc only');
      collectGarbage();
      collectGarbage();
      const { heapUsed, rss } = process.memoryUsage();
      return { heapBytes: heapUsed, rssBytes: rss };
    },
    profile: async () => {
      session = new Session();
      session.connect();
      await session.post('Profiler.enable');
      await session.post('Profiler.setSamplingInterval', { interval: PROFILE_INTERVAL_MICROS });
      await session.post('Profiler.start');
      return null;
    },
    'stop-profile': async () => {
      if (!session) throw new Error('No profile was begun');
      const { profile } = await session.post('Profiler.stop');
      session.disconnect();
      return profile;
    },
  };

  process.on('message', (question: ProbeQuestion) => {
    void answers[question]().then(
      (answer) => process.send?.({ answer }),
      (error: Error) => process.send?.({ problem: error.message }),
    );
  });
  // Whoever measures is gone.
  process.on('disconnect', () => process.exit());
  // The channel is no reason to go on when the program has ended.
  process.channel?.unref();
}

// Worker threads of the program load this file as well.
if (isMainThread && process.send) answerQuestions();
