import { z } from 'zod';
import { readModelOutput } from './model-output.js';

const schema = z.object({ score: z.number().min(0).max(100), reason: z.string() });
const good = '{"score": 70, "reason": "A {curly} one"}';

describe('the JSON in a model’s answer', () => {
  it.each([
    ['alone', good],
    ['in a fence', `Here you are:\n\`\`\`json\n${good}\n\`\`\`\nAnything else?`],
    ['in a fence without a language', `\`\`\`\n${good}\n\`\`\``],
    ['after thinking aloud', `<think>Maybe {"score": 1}?</think>\n${good}`],
    ['among words', `Certainly. ${good} I hope this helps.`],
  ])('is found %s', (_, text) => {
    expect(readModelOutput(schema, text)).toEqual({ kind: 'fits', output: { score: 70, reason: 'A {curly} one' } });
  });

  it.each([
    ['nothing', ''],
    ['words only', 'I cannot answer that.'],
    ['half of it', good.slice(0, 20)],
  ])('is not found in %s', (_, text) => {
    expect(readModelOutput(schema, text)).toEqual({ kind: 'unusable', problems: ['It is not one JSON object.'] });
  });

  it('is refused outside the schema, and each problem says where', () => {
    const read = readModelOutput(schema, '{"score": 700}');
    expect(read.kind === 'unusable' && read.problems).toEqual([
      expect.stringMatching(/^score: /),
      expect.stringMatching(/^reason: /),
    ]);
  });

  it.each(['\\u0000', '\\ud83d'])('is refused with %s in it, which no database keeps', (escape) => {
    expect(readModelOutput(schema, `{"score": 1, "reason": "x${escape}"}`)).toMatchObject({ kind: 'unusable' });
  });
});
