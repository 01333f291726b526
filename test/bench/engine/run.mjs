/**
 * How long the embedded engine takes for what it does, through its worker thread, on the demo's samples:
 * `npm run bench:engine`. Medians of many runs; nothing here is a test.
 */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import {
  askQuestion,
  extractRequirements,
  judgeAnswer,
  narrateAssessment,
  parseResume,
  planInterview,
  scoreAssessment,
} from '../../../dist/libs/prompts/src/index.js';
import { EmbeddedLlm } from '../../../dist/libs/providers/src/embedded/embedded-llm.js';
import { DocumentReader } from '../../../dist/apps/api/src/modules/resume/extraction/document-reader.js';

const SAMPLES = ['nurse', 'software-engineer', 'warehouse-lead'];
const ROUNDS = 5;
const sample = (name) => readFileSync(`apps/demo/samples/${name}`);
const times = new Map();

async function timed(what, work) {
  const from = performance.now();
  const result = await work();
  times.set(what, [...(times.get(what) ?? []), performance.now() - from]);
  return result;
}

const engine = new EmbeddedLlm();
await timed('engine start', () => engine.start());
const reader = new DocumentReader({ threads: 1 });
await reader.start();

for (let round = 0; round < ROUNDS; round++) {
  const again = round === 0 ? ' (first)' : '';
  for (const name of SAMPLES) {
    const posting = sample(`${name}.job.txt`).toString();
    const role = { title: name.replace('-', ' '), department: null, description: posting };
    const { output: requirements } = await timed(`requirements of a posting${again}`, () =>
      engine.answer(extractRequirements, { title: role.title, job_description: posting }),
    );
    const file = await timed(`resume: text of the PDF${again}`, () => reader.read(sample(`${name}.resume.pdf`)));
    const { output: resume } = await timed(`resume: fields${again}`, () =>
      engine.answer(parseResume, { text: file.text, lines: file.lines }),
    );
    const rubric = [
      { name: 'Technical skills', description: 'Knowledge and problem-solving', weight: 0.5 },
      { name: 'Communication', description: 'Clarity and listening', weight: 0.25 },
      { name: 'Teamwork', description: 'Works with others', weight: 0.25 },
    ];
    const highlights = resume.experience
      .flatMap((job) => (job.description ?? '').split('\n'))
      .filter((line) => line.length > 20);
    const { output: plan } = await timed(`interview plan${again}`, () =>
      engine.answer(planInterview, {
        seed: `${name}-${round}`,
        role,
        role_type: null,
        requirements: requirements.items.map(({ category, text, required }) => ({ category, text, required })),
        rubric,
        resume: { summary: resume.summary, skills: resume.skills, highlights: highlights.slice(0, 8) },
        topics_wanted: 12,
      }),
    );
    const answers = sample(`${name}.answers.txt`)
      .toString()
      .split(/\n---\n/);
    const asked = [];
    const exchanges = [];
    for (const [index, topic] of plan.topics.entries()) {
      const text = answers[index % answers.length];
      const question = await timed(`turn${again}`, async () => {
        const { output } = await engine.answer(askQuestion, {
          seed: `${name}-${round}`,
          role,
          topic,
          level: 'standard',
          move: { kind: 'question' },
          asked,
        });
        const { text: words, kind, criterion, expected_points } = output;
        await engine.answer(judgeAnswer, {
          role,
          question: { text: words, kind, criterion, expected_points },
          sibling_questions: asked.map((other) => other.text),
          turns: [text],
        });
        return output;
      });
      asked.push({ text: question.text, template_id: question.template_id });
      const { text: words, kind, criterion, expected_points } = question;
      exchanges.push({
        topic_id: topic.id,
        skill: topic.skill,
        dimension: topic.dimension,
        level: 'standard',
        question: { text: words, kind, criterion, expected_points },
        answers: [{ message_id: `m${index}`, text }],
      });
    }
    await timed(`assessment of ${exchanges.length} answers${again}`, async () => {
      const { output } = await engine.answer(scoreAssessment, { role, rubric, exchanges });
      await engine.answer(narrateAssessment, {
        role,
        overall_score: 60,
        dimensions: output.dimensions.map((found) => ({
          dimension: found.dimension,
          score: found.finding.kind === 'scored' ? found.finding.score : null,
          weight: 1,
          evidence: found.evidence,
          quotes: found.quotes.map((quote) => quote.text),
          confidence: found.confidence,
        })),
        skills: output.skills,
        answer_notes: output.answer_notes,
      });
    });
  }
}
await engine.stop();
await reader.stop();

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(0);
console.log(`${'what'.padEnd(40)} runs  median ms  p95 ms  max ms`);
for (const [what, all] of times) {
  const sorted = [...all].sort((a, b) => a - b);
  console.log(
    `${what.padEnd(40)} ${String(sorted.length).padStart(4)} ${at(sorted, 0.5).padStart(10)} ${at(sorted, 0.95).padStart(7)} ${at(sorted, 1).padStart(7)}`,
  );
}
