import { speakableText } from './speakable-text.js';

it.each([
  ['“Tell me more – it’s important…”', "Tell me more, it's important..."],
  ['Zoë and José moved to Łódź', 'Zoe and Jose moved to lodz'],
  ['It cost €40, or £35.', 'It cost 40 euros, or 35 pounds.'],
  ['# Heading\n\n* **bold** `code`', 'Heading bold code'],
  ['Well done 🎉!', 'Well done !'],
  ['a\u0000b\u001b[31mc', 'a b 31mc'],
  ['日本語', ''],
  ['—!?—', ''],
])('says %j as %j', (text, said) => {
  expect(speakableText(text)).toBe(said);
});
