import { FrontendReader } from './statement-counter.ts';

function message(type: string, body: string): Buffer {
  const text = Buffer.from(body);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(text.length + 4);
  return Buffer.concat([Buffer.from(type), length, text]);
}

const CONVERSATION = Buffer.concat([
  message('', '\0\x03\0\0user\0talenti\0\0'),
  message('p', 'secret\0'),
  message('Q', 'BEGIN\0'),
  message('P', '\0select 1\0\0\0'),
  message('B', '\0\0'),
  // However often it executes: the client waits at the Sync.
  message('E', '\0\0\0\0\0'),
  message('E', '\0\0\0\0\0'),
  message('S', ''),
  message('Q', 'COMMIT\0'),
]);

describe('round trips to PostgreSQL', () => {
  it.each([CONVERSATION.length, 1, 7])('are found in pieces of %d bytes', (size) => {
    const reader = new FrontendReader();
    const found = [];
    for (let at = 0; at < CONVERSATION.length; at += size)
      found.push(...reader.read(CONVERSATION.subarray(at, at + size)));
    expect(found.map((trip) => trip.sql)).toEqual(['BEGIN', 'select 1', 'COMMIT']);
  });
});
