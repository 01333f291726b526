import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, DomainError, Ids, MINUTE_MS } from '#libs/kernel';
import { BlobStore, Synthesizer } from '#libs/providers';
import { SpokenTextRepository } from '../spoken-text.repository.js';

/** After a failure no links are handed out for a while, rather than some that lead nowhere. */
const SILENT_FOR_MS = MINUTE_MS;

/**
 * Speaks a text once and keeps the recording while it is listened to. It is made when somebody first asks for it, so
 * that nobody waits for it who only reads.
 */
@Injectable()
export class SpeakText {
  private readonly underWay = new Map<string, Promise<string>>();
  private failedAt: Date | null = null;

  constructor(
    private readonly spokenTexts: SpokenTextRepository,
    private readonly synthesizer: Synthesizer,
    private readonly blobs: BlobStore,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** As far as this process knows. */
  get isAble(): boolean {
    return this.failedAt === null || this.clock.now().getTime() - this.failedAt.getTime() >= SILENT_FOR_MS;
  }

  /** The recording's key in the blob store. Whoever asks while it is being made waits for the same one. */
  async keyOf(text: string): Promise<string> {
    const fingerprint = this.fingerprintOf(text);
    const underWay = this.underWay.get(fingerprint) ?? this.find(fingerprint, text);
    this.underWay.set(fingerprint, underWay);
    return underWay.finally(() => this.underWay.delete(fingerprint));
  }

  /** @returns how many recordings there were. */
  async forget(texts: readonly string[]): Promise<number> {
    return this.remove(texts.map((text) => this.fingerprintOf(text)));
  }

  /** The recordings go first: a row without one makes it again, one without a row would stay for ever. */
  async remove(fingerprints: readonly string[]): Promise<number> {
    const fileKeys = await this.spokenTexts.fileKeys({ fingerprints });
    for (const fileKey of fileKeys) await this.blobs.delete(fileKey);
    await this.spokenTexts.delete({ fingerprints });
    return fileKeys.length;
  }

  private async find(fingerprint: string, text: string): Promise<string> {
    const fileKey = await this.spokenTexts.use({ fingerprints: [fingerprint] }, this.clock.now());
    if (fileKey !== null && (await this.blobs.describe(fileKey))) return fileKey;
    return this.speak(fingerprint, text);
  }

  /** The row comes before the recording, so that nothing is kept that no row knows of. */
  private async speak(fingerprint: string, text: string): Promise<string> {
    const spoken = await this.synthesizer.synthesize(text).catch((error: unknown) => {
      const isTextToBlame = error instanceof DomainError && error.kind === 'invalid';
      if (!isTextToBlame) this.failedAt = this.clock.now();
      throw error;
    });
    this.failedAt = null;
    const now = this.clock.now();
    const fileKey = `spoken-texts/${fingerprint}`;
    const stamps = { createdAt: now, updatedAt: now, lastUsedAt: now };
    await this.spokenTexts.insert({ id: this.ids.next(), fingerprint, fileKey, ...stamps });
    await this.blobs.put(fileKey, { bytes: spoken.bytes, contentType: spoken.contentType });
    return fileKey;
  }

  private fingerprintOf(text: string): string {
    const { engine, voices } = this.synthesizer;
    return createHash('sha256').update([engine, voices[0], text].join('\n')).digest('hex');
  }
}
