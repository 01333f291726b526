import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  BlobSASPermissions,
  BlobServiceClient,
  generateBlobSASQueryParameters,
  SASProtocol,
  StorageRetryPolicyType,
  StorageSharedKeyCredential,
  type BlockBlobClient,
  type ContainerClient,
} from '@azure/storage-blob';
import {
  assertBlobKey,
  BlobStore,
  type Blob,
  type BlobFacts,
  type ByteRange,
  type DirectLink,
  type DownloadLinkOptions,
  type UploadLinkOptions,
} from '../ports/blob.port.js';
import { CircuitBreaker } from '../resilience/circuit-breaker.js';
import { withTimeLimit } from '../resilience/time-limit.js';
import type { Timing } from '../resilience/timing.js';
import { asStorageError, isMissing, restingStore, sortStorageFailure } from './blob-failures.js';

export interface AzureBlobSettings {
  /** `https://<account>.blob.core.windows.net` */
  endpoint: string;
  account: string;
  /** In base64. */
  accountKey: string;
  container: string;
  timing: Timing;
}

/** Of one step: a question, a deletion, one block on its way, the next piece of a file. */
const STEP_TIMEOUT_MS = 30_000;
/** Whoever asks whether all is well does not wait long for the answer. */
const HEALTH_TIMEOUT_MS = 5_000;
/** So much of a file that comes in is in memory at once. */
const BLOCK_BYTES = 4_194_304;
/** A step that fails in passing is tried again by the SDK: twice, after 0.3 s and 0.9 s. */
const RETRIES = {
  retryPolicyType: StorageRetryPolicyType.EXPONENTIAL,
  maxTries: 3,
  retryDelayInMs: 300,
  maxRetryDelayInMs: 2_000,
};
const OCTETS = 'application/octet-stream';

/** Files in one private container of Azure Blob Storage. Browsers come to them with links for one file and one use. */
export class AzureBlobStore extends BlobStore {
  readonly engine = 'azure-blob';
  readonly statement = 'Files are kept in a private container of Azure Blob Storage.';

  private readonly credential: StorageSharedKeyCredential;
  private readonly container: ContainerClient;
  private readonly breaker: CircuitBreaker;
  private opening: Promise<unknown> | undefined;

  constructor(private readonly settings: AzureBlobSettings) {
    super();
    this.credential = new StorageSharedKeyCredential(settings.account, settings.accountKey);
    const service = new BlobServiceClient(settings.endpoint, this.credential, { retryOptions: RETRIES });
    this.container = service.getContainerClient(settings.container);
    this.breaker = new CircuitBreaker(settings.timing, restingStore);
  }

  async put(key: string, { bytes, contentType }: Blob): Promise<void> {
    const blob = await this.blobToWrite(key);
    await this.step((abortSignal) => blob.upload(bytes, bytes.length, { abortSignal, ...headersOf(contentType) }));
  }

  /** Blocks that were sent count for nothing until all of them are committed; Azure drops them after a week. */
  async putStream(key: string, content: AsyncIterable<Uint8Array>, contentType: string): Promise<void> {
    const blob = await this.blobToWrite(key);
    const upload = randomUUID();
    const ids: string[] = [];
    for await (const block of inBlocks(content)) {
      const id = Buffer.from(`${upload}-${String(ids.length).padStart(6, '0')}`).toString('base64');
      await this.step((abortSignal) => blob.stageBlock(id, block, block.length, { abortSignal }));
      ids.push(id);
    }
    await this.step((abortSignal) => blob.commitBlockList(ids, { abortSignal, ...headersOf(contentType) }));
  }

  async get(key: string): Promise<Blob | null> {
    const facts = await this.describe(key);
    const content = facts && (await this.getStream(key));
    if (!content) return null;
    return { bytes: Buffer.concat(await content.toArray()), contentType: facts.contentType };
  }

  async describe(key: string): Promise<BlobFacts | null> {
    const blob = this.blob(key);
    const found = await this.step((abortSignal) => orNull(() => blob.getProperties({ abortSignal })));
    return found && { size: found.contentLength ?? 0, contentType: found.contentType ?? OCTETS };
  }

  async getStream(key: string, range?: ByteRange): Promise<Readable | null> {
    const blob = this.blob(key);
    const bytes = range && range.end - range.start + 1;
    const found = await this.step((abortSignal) =>
      orNull(() => blob.download(range?.start, bytes, { abortSignal, maxRetryRequests: 3 })),
    );
    const body = found?.readableStreamBody as Readable | undefined;
    return body ? Readable.from(this.pieces(body), { objectMode: false }) : null;
  }

  /** It may create and nothing more: a file that is there can be neither read nor replaced with it. */
  async uploadLink(key: string, { contentType, expiresAt }: UploadLinkOptions): Promise<DirectLink> {
    await this.open();
    const url = this.signed(key, { permissions: BlobSASPermissions.parse('c'), expiresOn: expiresAt });
    return { url, headers: { 'content-type': contentType, 'x-ms-blob-type': 'BlockBlob' } };
  }

  async downloadLink(key: string, options: DownloadLinkOptions): Promise<DirectLink> {
    const { fileName, contentType, expiresAt, inline = false } = options;
    const url = this.signed(key, {
      permissions: BlobSASPermissions.parse('r'),
      expiresOn: expiresAt,
      contentType,
      contentDisposition: `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      cacheControl: 'no-store',
    });
    return { url, headers: {} };
  }

  async delete(key: string): Promise<void> {
    const blob = this.blob(key);
    await this.step((abortSignal) => orNull(() => blob.delete({ deleteSnapshots: 'include', abortSignal })));
  }

  /** Azure does so by itself. */
  async discardUnfinished(): Promise<void> {}

  async isHealthy(): Promise<boolean> {
    try {
      const limit = { timeoutMs: HEALTH_TIMEOUT_MS, timing: this.settings.timing };
      return await withTimeLimit(limit, async (abortSignal) => {
        await this.open();
        return this.step(() => this.container.exists({ abortSignal }));
      });
    } catch {
      return false;
    }
  }

  private blob(key: string): BlockBlobClient {
    assertBlobKey(key);
    return this.container.getBlockBlobClient(key);
  }

  private async blobToWrite(key: string): Promise<BlockBlobClient> {
    const blob = this.blob(key);
    await this.open();
    return blob;
  }

  /** Makes the container when it is not there, once; after a failure the next who writes tries again. */
  private async open(): Promise<void> {
    this.opening ??= this.step((abortSignal) => this.container.createIfNotExists({ abortSignal }));
    try {
      await this.opening;
    } catch (error) {
      this.opening = undefined;
      throw error;
    }
  }

  private signed(
    blobName: string,
    values: Omit<Parameters<typeof generateBlobSASQueryParameters>[0], 'containerName' | 'version'>,
  ): string {
    const { url } = this.blob(blobName);
    const isSafe = url.startsWith('https:');
    const query = generateBlobSASQueryParameters(
      {
        ...values,
        blobName,
        containerName: this.settings.container,
        protocol: isSafe ? SASProtocol.Https : SASProtocol.HttpsAndHttp,
      },
      this.credential,
    );
    return `${url}?${query.toString()}`;
  }

  /** The store may take its time over each piece, whoever reads over all of them. */
  private async *pieces(body: Readable): AsyncGenerator<Uint8Array> {
    const pieces = body[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
    try {
      for (;;) {
        const next = await this.limited(() => pieces.next());
        if (next.done) return;
        yield next.value;
      }
    } catch (error) {
      throw asStorageError(error);
    } finally {
      body.destroy();
    }
  }

  private async step<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    try {
      return await this.breaker.run(() => this.limited(work));
    } catch (error) {
      throw asStorageError(error);
    }
  }

  private limited<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    return withTimeLimit({ timeoutMs: STEP_TIMEOUT_MS, timing: this.settings.timing }, (signal) =>
      work(signal).catch((error: unknown) => {
        throw sortStorageFailure(error);
      }),
    );
  }
}

const headersOf = (blobContentType: string) => ({ blobHTTPHeaders: { blobContentType } });

async function orNull<T>(call: () => Promise<T>): Promise<T | null> {
  try {
    return await call();
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** The content in larger pieces, the last one smaller. */
async function* inBlocks(content: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let gathered: Uint8Array[] = [];
  let size = 0;
  for await (const piece of content) {
    gathered.push(piece);
    size += piece.byteLength;
    if (size < BLOCK_BYTES) continue;
    yield Buffer.concat(gathered);
    gathered = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(gathered);
}
