import { packageOf, summarise } from './profile.ts';

const frame = (functionName: string, url: string) => ({ functionName, url, lineNumber: 9 });

describe('where the time went', () => {
  it('is told by who called for it, without the time in which nothing ran', () => {
    const profile = {
      nodes: [
        { id: 1, callFrame: frame('(idle)', '') },
        { id: 2, callFrame: frame('query', 'file:///x/node_modules/pg/lib/client.js'), children: [3] },
        { id: 3, callFrame: frame('write', 'node:net') },
        { id: 4, callFrame: frame('onRead', 'node:internal/deps/undici/undici') },
      ],
      samples: [1, 2, 3, 4, 2],
      timeDeltas: [9_000, 1_000, 4_000, 500, 2_000],
    };
    expect(summarise(profile, 2)).toEqual({
      busyMs: 7.5,
      packages: [
        { name: 'pg', selfMs: 7 },
        { name: 'node undici', selfMs: 0.5 },
      ],
      functions: [
        { name: 'write node:net:10 [node net]', selfMs: 4 },
        { name: 'query lib/client.js:10 [pg]', selfMs: 3 },
      ],
    });
  });

  it.each([
    ['file:///x/node_modules/@nestjs/core/router.js', '@nestjs/core'],
    ['file:///x/node_modules/a/node_modules/b/c.js', 'b'],
    ['file:///x/dist/libs/http/src/y.js', 'talenti libs/http'],
    ['node:internal/timers', undefined],
  ])('knows whose %s is', (url, owner) => {
    expect(packageOf(url)).toBe(owner);
  });
});
