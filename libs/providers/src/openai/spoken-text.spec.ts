import { SpokenText } from './spoken-text.js';

describe('a text that is handed on while it is written', () => {
  it('is completed with what was not recognised in the stream', () => {
    const heard: string[] = [];
    const spoken = new SpokenText((piece) => heard.push(piece));
    spoken.hear('{"text":"Tell me');
    expect(spoken.finish({ text: 'Tell me more' })).toBe(true);
    expect(heard).toEqual(['Tell me', ' more']);
  });

  it('is refused when the answer turns out to be another than what was handed on', () => {
    const heard: string[] = [];
    const spoken = new SpokenText((piece) => heard.push(piece));
    spoken.hear('{"text":"Tell me","text":"Hired"}');
    expect(spoken.finish({ text: 'Hired' })).toBe(false);
    expect(heard).toEqual(['Tell me']);
  });

  it('begins anew with another try', () => {
    const heard: string[] = [];
    const spoken = new SpokenText((piece) => heard.push(piece));
    spoken.hear('{"kind":"te');
    expect(spoken.hasBegun).toBe(false);
    spoken.restart();
    spoken.hear('{"text":"Hello"}');
    expect(heard).toEqual(['Hello']);
  });

  it('is not there for answers without one', () => {
    const spoken = new SpokenText(() => undefined);
    expect(spoken.finish({ topics: [] })).toBe(true);
  });
});
