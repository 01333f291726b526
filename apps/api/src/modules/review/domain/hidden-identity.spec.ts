import { hideIdentity } from './hidden-identity.js';

const AMARA = { fullName: 'Amara José Okafor-Lindqvist', email: 'amara@example.org', phone: '+49 170 5551234' };
const hide = (text: string, fullName = AMARA.fullName): string => hideIdentity(text, { ...AMARA, fullName });

describe('a transcript shown blind', () => {
  it('hides every part of the name, in any case, with and without accents', () => {
    expect(hide("I am Amara. Ask JOSE, or okafor! Lindqvist's team.")).toBe(
      "I am [name]. Ask [name], or [name]! [name]'s team.",
    );
    expect(hide('Josélito and José'.normalize('NFD'))).toBe('Josélito and [name]');
    expect(hide('Amaranth is a grain.')).toBe('Amaranth is a grain.');
  });

  it('hides a short name or one that is a word only where it is written as a name', () => {
    expect(hide('I will ask Will and Li; li is a unit.', 'Will Li')).toBe(
      'I will ask [name] and [name]; li is a unit.',
    );
    expect(hide('We come von oben, Von Berg.', 'Anna von Berg')).toBe('We come von oben, [name] [name].');
  });

  it('hides addresses, links and the phone number however it is grouped', () => {
    expect(hide('Write to a.okafor@mail.example or linkedin.com/in/amara.')).toBe('Write to [e-mail] or [link]');
    expect(hide('Call 0170 555 12 34 or (+49) 170/5551234 now.')).toBe('Call [phone] or [phone] now.');
  });

  it('leaves numbers, pronouns and employers, which the answer may rest on', () => {
    const text = 'She told me that Maersk moved 1 200 000 containers in 2019, 45 % more.';
    expect(hide(text)).toBe(text);
  });

  it('does not break on a name made of signs', () => {
    expect(hide('a (b) [c]', '((( )) [a-')).toBe('a (b) [c]');
    expect(hide('王小明 arrived', '王小明')).toBe('[name] arrived');
  });
});
