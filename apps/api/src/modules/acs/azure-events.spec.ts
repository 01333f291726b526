import { readDelivery } from './azure-events.js';

const now = new Date('2026-11-21T10:00:00.000Z');
const base = { topic: '/t', dataVersion: '1.0', metadataVersion: '1', eventTime: '2021-09-22T17:02:38.6905856Z' };
const recording = {
  recordingChunks: [
    {
      documentId: '0-eus-d12-8',
      index: 0,
      endReason: 'SessionEnded',
      contentLocation: 'https://storage.asm.skype.com/v1/objects/0-eus-d12-8/content/video',
    },
  ],
};

describe('a delivery', () => {
  it('names its call whether Azure says who began it in the old way or in the new one', () => {
    const user = { rawId: '8:acs:a_b', communicationUser: { id: '8:acs:a_b' } };
    for (const startedBy of [user, { communicationIdentifier: user, role: 'r' }]) {
      const data = { startedBy, serverCallId: 's', group: { id: 'g' }, isTwoParty: false, correlationId: 'c' };
      const event = { ...base, id: 'e', subject: 'call/s', eventType: 'Microsoft.Communication.CallEnded', data };
      expect(readDelivery([{ ...event, data: { ...data, durationOfCall: 49.728 } }], now)).toEqual({
        validationCode: null,
        malformed: 0,
        news: [
          {
            sourceId: 'e',
            callNames: ['s', 'c'],
            news: { kind: 'ended', at: '2021-09-22T17:02:38.690Z', seconds: 49.728 },
          },
        ],
      });
    }
  });

  it.each([
    ['/recording/call/call-id/recordingId/recording-id', ['call-id', 'recording-id']],
    [
      '/recording/call/call-id/serverCallId/server-id/recordingId/recording-id',
      ['call-id', 'server-id', 'recording-id'],
    ],
  ])('finds the call of a recording in the subject %s', (subject, callNames) => {
    const event = {
      ...base,
      id: 'e',
      subject,
      eventType: 'Microsoft.Communication.RecordingFileStatusUpdated',
      data: { recordingStorageInfo: recording, recordingDurationMs: 6_620, sessionEndReason: 'CallEnded' },
    };
    const [news] = readDelivery([event], now).news;
    expect(news?.callNames).toEqual(callNames);
    // Before 2022 nobody said where a file is deleted.
    expect(news?.news).toEqual({
      kind: 'parts',
      parts: [
        { document: '0-eus-d12-8', index: 0, content: recording.recordingChunks[0]?.contentLocation, removal: null },
      ],
    });
  });

  it('reads the callbacks of a call, with or without their time', () => {
    const event = {
      id: 'e',
      source: 'calling/callConnections/x',
      type: 'Microsoft.Communication.CallConnected',
      specversion: '1.0',
      data: { callConnectionId: 'x', serverCallId: 's', correlationId: 'c' },
    };
    for (const [time, at] of [
      ['2022-06-24T15:12:41.5556858+00:00', '2022-06-24T15:12:41.555Z'],
      [undefined, now.toISOString()],
    ]) {
      expect(readDelivery([{ ...event, time }], now).news[0]?.news).toEqual({
        kind: 'started',
        at,
        connection: 'x',
        server: 's',
        correlation: 'c',
      });
    }
  });

  it('acknowledges what does not concern calls', () => {
    const type = 'Microsoft.Communication.RecognizeCompleted';
    const tones = { id: 'e', source: 's', type, data: { collectTonesResult: { tones: ['nine'] } } };
    expect(readDelivery([tones], now)).toEqual({ validationCode: null, news: [], malformed: 0 });
  });
});
