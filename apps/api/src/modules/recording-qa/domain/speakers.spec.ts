import { proposeRoles } from './speakers.js';

const SIDES = { held: 'agent', other: 'customer' } as const;
const rolesIn = (lines: [string, string][]) =>
  Object.fromEntries(
    proposeRoles(
      lines.map(([speaker, text]) => ({ speaker, text })),
      SIDES,
    ),
  );

describe('who is who in a conversation', () => {
  it('is what the transcript calls them, in any order', () => {
    const roles = rolesIn([
      ['Caller', 'How can I help you?'],
      ['support_agent_2', 'Hello?'],
    ]);
    expect(roles).toEqual({
      Caller: { role: 'customer', isGuessed: false },
      support_agent_2: { role: 'agent', isGuessed: false },
    });
  });

  it('is guessed by who opens and asks, also when the other speaks first', () => {
    const lines: [string, string][] = [
      ['S1', 'Hello?'],
      ['S2', 'Thank you for calling Harbour Support, how can I help you?'],
      ['S1', 'My parcel has not come.'],
      ['S2', 'What is your order number?'],
    ];
    expect(rolesIn(lines)).toEqual({
      S1: { role: 'customer', isGuessed: true },
      S2: { role: 'agent', isGuessed: true },
    });
  });

  it('is not known where nothing tells', () => {
    const lines: [string, string][] = [
      ['S1', 'Well.'],
      ['S2', 'Well, well.'],
    ];
    expect(rolesIn(lines)).toEqual({
      S1: { role: 'unknown', isGuessed: true },
      S2: { role: 'unknown', isGuessed: true },
    });
  });
});
