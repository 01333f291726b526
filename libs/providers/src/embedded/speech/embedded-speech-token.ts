import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { Clock } from '#libs/kernel';
import { SpeechTokenIssuer, type SpeechToken, type SpeechTokenVerifier } from '../../ports/speech-token.port.js';

const LIFE_SECONDS = 600;
/** A kept token is handed out again until less than this is left of it. */
const FRESH_SECONDS = 60;
const MARK = 'talenti-speech';

/** Tokens that this server takes itself: signed with a key of their own, so that none can be used to sign in. */
export class EmbeddedSpeechTokenIssuer extends SpeechTokenIssuer implements SpeechTokenVerifier {
  readonly engine = 'embedded';
  private readonly key: Buffer;
  private kept: { token: string; expiresSeconds: number } | undefined;

  constructor(
    secret: string,
    private readonly clock: Clock,
  ) {
    super();
    this.key = Buffer.from(hkdfSync('sha256', secret, '', MARK, 32));
  }

  async issue(): Promise<SpeechToken> {
    const now = this.nowSeconds();
    if (!this.kept || this.kept.expiresSeconds - now < FRESH_SECONDS) {
      const expiresSeconds = now + LIFE_SECONDS;
      this.kept = { token: `${MARK}.${expiresSeconds}.${this.signatureOf(expiresSeconds)}`, expiresSeconds };
    }
    const { token, expiresSeconds } = this.kept;
    return { token, region: 'embedded', expiresInSeconds: expiresSeconds - now };
  }

  /** Takes time that says nothing about the signature. */
  verify(token: string): boolean {
    const [, expires, signature] = /^talenti-speech\.(\d{1,12})\.([\w-]{43})$/.exec(token) ?? [];
    if (expires === undefined || signature === undefined) return false;
    const own = Buffer.from(this.signatureOf(Number(expires)));
    return timingSafeEqual(own, Buffer.from(signature)) && Number(expires) > this.nowSeconds();
  }

  private signatureOf(expiresSeconds: number): string {
    return createHmac('sha256', this.key).update(`${MARK}.${expiresSeconds}`).digest('base64url');
  }

  private nowSeconds(): number {
    return Math.floor(this.clock.now().getTime() / 1_000);
  }
}
