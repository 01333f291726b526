/**
 * How many resumes are read in a second, how long each layout takes, and how long the process that reads them keeps
 * others waiting meanwhile: `npm run bench:extraction`. Nothing here is a test.
 */
import { registerHooks } from 'node:module';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';

// The sources are run as they stand; they name each other as they are called once built.
registerHooks({
  resolve(name, context, next) {
    try {
      return next(name, context);
    } catch (error) {
      if (!name.startsWith('.') || !name.endsWith('.js')) throw error;
      return next(name.replace(/js$/, 'ts'), context);
    }
  },
});
const { DocumentReader } = await import('../../../apps/api/src/modules/resume/extraction/document-reader.ts');
const { corpusLayouts, canPrint } = await import('../../support/resumes/corpus/corpus-layouts.ts');
const { corpusPeople } = await import('../../support/resumes/corpus/corpus-people.ts');

const MEASURED_MS = 10_000;
const PEOPLE = 12;
const THREADS = 2;
/** More than one file for each thread always waits, as when a batch comes in. */
const WAITING = THREADS * 2;

const files = [];
for (const [layout, print] of corpusLayouts(null)) {
  for (const person of corpusPeople('tuning').slice(0, PEOPLE)) {
    if (canPrint(layout, person)) files.push({ layout, bytes: await print(person) });
  }
}
const kindOf = ({ bytes }) => (bytes.subarray(0, 4).toString('latin1') === '%PDF' ? 'PDF' : 'DOCX');

const reader = new DocumentReader({ threads: THREADS });
await reader.start();
for (const file of files) {
  const read = await reader.read(file.bytes);
  if (read.kind !== 'read') throw new Error(`${file.layout} was not read: ${read.detail}`);
}

const quiet = await delayWhile(() => new Promise((resolve) => setTimeout(resolve, 2_000)));
print('idle process', [`event loop delay p99 ${quiet.toFixed(1)} ms`]);
for (const kind of ['PDF', 'DOCX']) {
  const some = files.filter((file) => kindOf(file) === kind);
  if (some.length === 0) continue;
  let count = 0;
  let seconds = 0;
  const p99 = await delayWhile(async () => {
    const from = performance.now();
    let next = 0;
    const keepReading = async () => {
      while (performance.now() - from < MEASURED_MS) {
        await reader.read(some[next++ % some.length].bytes);
        count += 1;
      }
    };
    await Promise.all(Array.from({ length: WAITING }, keepReading));
    seconds = (performance.now() - from) / 1_000;
  });
  const bytes = Math.round(some.reduce((sum, file) => sum + file.bytes.length, 0) / some.length / 1_024);
  print(kind, [
    `${(count / seconds).toFixed(0)} files/s on ${THREADS} threads`,
    `${bytes} KiB on average`,
    `event loop delay p99 ${p99.toFixed(1)} ms`,
  ]);
}

console.log('\nlayout                      median      longest   (one file at a time, ms)');
for (const layout of new Set(files.map((file) => file.layout))) {
  const times = [];
  for (let round = 0; round < 3; round++) {
    for (const { bytes } of files.filter((file) => file.layout === layout)) {
      const from = performance.now();
      await reader.read(bytes);
      times.push(performance.now() - from);
    }
  }
  times.sort((a, b) => a - b);
  const [median, longest] = [times[times.length >> 1], times.at(-1)];
  console.log(`${layout.padEnd(24)} ${median.toFixed(1).padStart(9)} ${longest.toFixed(1).padStart(12)}`);
}
await reader.stop();

async function delayWhile(work) {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await work();
  delay.disable();
  // What the timer itself takes is no delay.
  return Math.max(0, delay.percentile(99) / 1e6 - 1);
}

function print(what, figures) {
  console.log(`${what.padEnd(14)} ${figures.join(', ')}`);
}
