import { isUnreachable } from './address.js';

describe('addresses that lead nowhere', () => {
  it.each(['ada@sample.invalid', 'Ada@Sample.INVALID', 'ada@invalid.invalid.', ' ada@deep.down.invalid '])(
    'knows that nothing arrives at %s',
    (address) => expect(isUnreachable(address)).toBe(true),
  );

  it.each(['ada@example.org', 'ada@invalid.org', 'ada.invalid@example.org', 'ada@sampleinvalid', ''])(
    'lets mail go to %s',
    (address) => expect(isUnreachable(address)).toBe(false),
  );
});
