import { useEmbeddedEngine } from '../../../../test/support/engine.js';

describe('the embedded engine', () => {
  const engine = useEmbeddedEngine();

  it('has a solver for every prompt', async () => {
    await expect(engine.llm().start()).resolves.toBeUndefined();
  });
});
