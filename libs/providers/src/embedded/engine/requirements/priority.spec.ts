import { isRequired } from './priority.js';

describe('a must or a plus', () => {
  it.each(['Fluent English', 'You must know SAP', 'A first aid certificate is required'])(
    'takes "%s" for a must',
    (line) => {
      expect(isRequired(line, 'profile')).toBe(true);
    },
  );

  it.each(['SAP would be a plus', 'Forklift experience is useful but not essential', 'Ideally you also speak French'])(
    'takes "%s" for a plus',
    (line) => {
      expect(isRequired(line, 'profile')).toBe(false);
    },
  );

  it('lets the line speak louder than the heading above it', () => {
    expect(isRequired('Knowledge of SAP', 'preferred')).toBe(false);
    expect(isRequired('A driving licence is essential', 'preferred')).toBe(true);
  });
});
