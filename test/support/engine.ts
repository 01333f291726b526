import { EmbeddedLlm } from '../../libs/providers/src/embedded/embedded-llm.js';

/** The real embedded engine, in its own thread, for the specs of one file. */
export function useEmbeddedEngine(): { llm(): EmbeddedLlm } {
  let engine: EmbeddedLlm | undefined;
  beforeAll(() => {
    engine = new EmbeddedLlm();
  });
  afterAll(() => engine?.stop());
  return {
    llm: () => {
      if (!engine) throw new Error('The engine starts in beforeAll');
      return engine;
    },
  };
}
