import { containing } from './containing.js';

describe('a pattern that finds text', () => {
  it('finds it wherever it stands', () => expect(containing('Brandt')).toBe('%Brandt%'));

  it('takes wildcards for what they are in a name', () => expect(containing('50%_a\\b')).toBe('%50\\%\\_a\\\\b%'));
});
