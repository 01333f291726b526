import { Clock } from '#libs/kernel';
import { EmbeddedSpeechTokenIssuer } from './embedded-speech-token.js';

/** Stands still until it is told to go on. */
class StoppedClock extends Clock {
  private ms = Date.UTC(2026, 0, 1);

  now(): Date {
    return new Date(this.ms);
  }

  forward(seconds: number): void {
    this.ms += seconds * 1_000;
  }
}

const SECRET = 'a-secret-of-this-server-and-no-other-one';

it('is taken until its time is over, and not a second longer', async () => {
  const clock = new StoppedClock();
  const issuer = new EmbeddedSpeechTokenIssuer(SECRET, clock);
  const { token, expiresInSeconds } = await issuer.issue();
  expect(issuer.verify(token)).toBe(true);
  clock.forward(expiresInSeconds - 1);
  expect(issuer.verify(token)).toBe(true);
  clock.forward(1);
  expect(issuer.verify(token)).toBe(false);
});

it('is handed out again while it is fresh, and renewed in the last minute', async () => {
  const clock = new StoppedClock();
  const issuer = new EmbeddedSpeechTokenIssuer(SECRET, clock);
  const first = await issuer.issue();
  clock.forward(500);
  expect(await issuer.issue()).toEqual({ ...first, expiresInSeconds: 100 });
  clock.forward(50);
  const next = await issuer.issue();
  expect(next.token).not.toBe(first.token);
  expect(next.expiresInSeconds).toBe(600);
});

it('is taken by every instance that has the same secret, and by no other', async () => {
  const clock = new StoppedClock();
  const { token } = await new EmbeddedSpeechTokenIssuer(SECRET, clock).issue();
  expect(new EmbeddedSpeechTokenIssuer(SECRET, clock).verify(token)).toBe(true);
  expect(new EmbeddedSpeechTokenIssuer(`${SECRET}!`, clock).verify(token)).toBe(false);
});

it('is refused when anything in it was changed', async () => {
  const issuer = new EmbeddedSpeechTokenIssuer(SECRET, new StoppedClock());
  const { token } = await issuer.issue();
  const [mark, expires, signature = ''] = token.split('.');
  for (const other of [
    '',
    'talenti-speech',
    `${mark}.${Number(expires) + 1}.${signature}`,
    `${mark}.${expires}.${signature.slice(1)}A`,
    `${mark}.${expires}.`,
    `${mark}.${expires}.${signature}.`,
    `other.${expires}.${signature}`,
    `${mark}.Infinity.${signature}`,
    token.toUpperCase(),
    `${token}\n`,
  ]) {
    expect([other, issuer.verify(other)]).toEqual([other, false]);
  }
});
