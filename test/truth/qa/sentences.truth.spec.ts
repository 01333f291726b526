import { findViolations } from '#libs/prompts';
import { useEmbeddedEngine } from '../../support/engine.js';
import { templateCalled } from './evaluate.js';
import { SENTENCES, type SentenceBank } from './sentences.js';

/** Said around the sentence, so that there is a conversation. */
const AROUND = 'Hello and good morning, thank you for being here with us today.';

describe('a sentence of somebody held to the policy', () => {
  const engine = useEmbeddedEngine();

  describe.each(SENTENCES)('about the rule $rule', (bank) => {
    it.each(bank.broken)('breaks it: %s', async (sentence) => {
      expect(await found(bank, sentence)).toEqual([sentence]);
    });

    it.each(bank.kept)('does not: %s', async (sentence) => {
      expect(await found(bank, sentence)).toEqual([]);
    });
  });

  async function found({ rule, template }: SentenceBank, text: string): Promise<string[]> {
    const rules = templateCalled(template).violationRules.flatMap((one) =>
      one.type === 'missing_disclosure' || one.key !== rule ? [] : [{ ...one, phrases: [...one.phrases] }],
    );
    const segments = [AROUND, text].map((words, index) => ({
      index,
      speaker: 'agent' as const,
      text: words,
      is_understood: true,
    }));
    const { output } = await engine.llm().answer(findViolations, { rules, segments });
    return output.violations.filter(({ is_certain }) => is_certain).map(({ quote }) => quote.text);
  }
});
