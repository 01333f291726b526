import { readTranscript } from './read-transcript.js';

const read = (text: string) => readTranscript(Buffer.from(text));

describe('a ready transcript', () => {
  it('as plain text has its names, its times and its continued lines', () => {
    const text = [
      '[00:00:01] Agent Smith: Good morning, this is Harbour Support.',
      '[00:00:06] Caller: Hello.',
      'My order has not come: it was due on Monday.',
      '[00:01:02.5] Agent Smith: I see.',
    ].join('\r\n');
    expect(read(text)).toEqual({
      kind: 'read',
      turns: [
        { speaker: 'Agent Smith', startMs: 1_000, endMs: 6_000, text: 'Good morning, this is Harbour Support.' },
        {
          speaker: 'Caller',
          startMs: 6_000,
          endMs: 62_500,
          text: 'Hello. My order has not come: it was due on Monday.',
        },
        { speaker: 'Agent Smith', startMs: 62_500, endMs: 62_500, text: 'I see.' },
      ],
    });
  });

  it('as plain text without times has none made up', () => {
    expect(read('Agent: Hello.\n\nCustomer: Hi.')).toEqual({
      kind: 'read',
      turns: [
        { speaker: 'Agent', startMs: null, endMs: null, text: 'Hello.' },
        { speaker: 'Customer', startMs: null, endMs: null, text: 'Hi.' },
      ],
    });
  });

  it('as WebVTT has its voices, with notes, styles, numbers and tags passed over', () => {
    const text = `\ufeffWEBVTT - a call

NOTE nobody reads this --> really

1
00:01.000 --> 00:04.500 align:start
<v.loud Agent>Hello &amp; <b>welcome</b>.

00:00:05.000 --> 00:00:07.000
<v Mary Jones>Thanks
a lot.</v>`;
    expect(read(text)).toEqual({
      kind: 'read',
      turns: [
        { speaker: 'Agent', startMs: 1_000, endMs: 4_500, text: 'Hello & welcome.' },
        { speaker: 'Mary Jones', startMs: 5_000, endMs: 7_000, text: 'Thanks a lot.' },
      ],
    });
  });

  it('as SRT has its speakers, who are named when they change', () => {
    const text =
      '1\n00:00:01,000 --> 00:00:02,000\nAGENT: Hello.\n\n2\n00:00:02,000 --> 00:00:03,000\nHow can I help?\n\n' +
      '3\n00:00:04,000 --> 00:00:05,000\n>> CALLER: My bill.\n';
    expect(read(text)).toMatchObject({
      turns: [
        { speaker: 'AGENT', text: 'Hello.' },
        { speaker: 'AGENT', text: 'How can I help?' },
        { speaker: 'CALLER', startMs: 4_000, text: 'My bill.' },
      ],
    });
  });

  it.each([
    ['a list', [{ speaker: 'agent', text: 'Hello.', start_ms: 10, end_ms: 20 }]],
    ['an object', { turns: [{ role: 'agent', content: 'Hello.', start: 0.01, end: 0.02 }] }],
    ['segments', { segments: [{ speaker: 'agent', text: ' Hello.\u0000 ', start: 0.01, end: 0.02 }] }],
  ])('as JSON may be %s', (_, content) => {
    const turns = [{ speaker: 'agent', startMs: 10, endMs: 20, text: 'Hello.' }];
    expect(read(JSON.stringify(content))).toEqual({ kind: 'read', turns });
  });

  it('is put in the order of its times', () => {
    const both = [
      { speaker: 'b', text: 'Second.', start_ms: 20 },
      { speaker: 'a', text: 'First.', start_ms: 10 },
    ];
    expect(read(JSON.stringify(both))).toMatchObject({ turns: [{ text: 'First.' }, { text: 'Second.' }] });
  });

  it('may be empty', () => {
    for (const text of ['', ' \n\n', 'WEBVTT\n', '[]']) expect(read(text)).toEqual({ kind: 'read', turns: [] });
  });

  it('of 5 000 turns is read, and one more is too many', () => {
    const lines = Array.from({ length: 5_000 }, (_, at) => `Agent: Line ${at}.`);
    expect(read(lines.join('\n'))).toMatchObject({ kind: 'read', turns: { length: 5_000 } });
    expect(read([...lines, 'Agent: More.'].join('\n'))).toMatchObject({ kind: 'refused', code: 'too_many_turns' });
  });

  it.each<[string, Buffer, string]>([
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe, 0x00]), 'not_text'],
    ['JSON about something else', Buffer.from('{"invoice": [1, 2]}'), 'not_turns'],
    ['broken JSON', Buffer.from('[{"speaker": "a", "te'), 'not_turns'],
    ['one endless turn', Buffer.from(`Agent: ${'word '.repeat(3_000)}`), 'turn_too_long'],
  ])('is refused when it is %s', (_, bytes, code) => {
    expect(readTranscript(bytes)).toMatchObject({ kind: 'refused', code });
  });

  it('in UTF-16, as one well-known editor saves it, is read', () => {
    expect(readTranscript(Buffer.from('\ufeffAgent: Grüße.', 'utf16le'))).toMatchObject({
      turns: [{ text: 'Grüße.' }],
    });
  });
});
