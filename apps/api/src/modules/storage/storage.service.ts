import { Injectable } from '@nestjs/common';
import { Clock, Ids, MINUTE_MS, notFound, shownFileName, type Scope } from '#libs/kernel';
import { BlobStore } from '#libs/providers';
import { keptSince, LINK_MINUTES, plainType, playsInline, UPLOAD_RULES } from './domain/purpose.js';
import type { UploadPlace, UploadWish } from './domain/upload-place.js';
import type { StoredFileEntity } from './entities/stored-file.entity.js';
import { fetchFile, type FetchedFile } from './fetched-file.js';
import { SignedLinks } from './signed-links.js';
import { foreignUrl, tooLarge, unsupportedType } from './storage.errors.js';
import { StorageRepository } from './storage.repository.js';
import { CheckArrival } from './use-cases/check-arrival.js';

export type { UploadPlace } from './domain/upload-place.js';
export { DownloadUrlResponse, UploadUrlResponse } from './dto/upload.response.js';
export type { FetchedFile } from './fetched-file.js';
export { serve } from './served-file.js';
export { toDownloadUrl, toUploadUrl } from './storage.mapper.js';

/** A file that arrived whole. */
export interface ArrivedFile {
  fileId: string;
  fileKey: string;
  fileName: string;
  contentType: string;
  /** In bytes. */
  fileSize: number;
  /** In hex, of what arrived. */
  sha256: string;
}

/** The front desk of files that browsers send and fetch straight from storage. */
@Injectable()
export class StorageService {
  constructor(
    private readonly files: StorageRepository,
    private readonly links: SignedLinks,
    private readonly arrivals: CheckArrival,
    private readonly blobs: BlobStore,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * A place for one file: in the store itself where browsers can reach it, else behind a link of ours.
   *
   * @throws DomainError 415 for a type that the purpose does not take, 413 when it is announced too large.
   */
  async offerUpload(scope: Scope, ownerId: string, wish: UploadWish): Promise<UploadPlace> {
    const rule = UPLOAD_RULES[wish.purpose];
    const contentType = plainType(wish.contentType);
    if (!rule.contentTypes.includes(contentType)) throw unsupportedType(rule);
    if ((wish.fileSize ?? 0) > rule.mostBytes) throw tooLarge(rule.mostBytes);
    const now = this.clock.now();
    const id = this.ids.next();
    const file: StoredFileEntity = {
      id,
      createdAt: now,
      updatedAt: now,
      organisationId: 'organisationId' in scope ? scope.organisationId : null,
      ownerId,
      purpose: wish.purpose,
      fileKey: `uploads/${wish.purpose}/${id}`,
      fileName: shownFileName(wish.fileName, wish.purpose),
      contentType,
      mostBytes: rule.mostBytes,
      exactBytes: wish.fileSize,
      expiresAt: inMinutes(now, LINK_MINUTES),
      receivingSince: null,
      receivedAt: null,
      fileSize: null,
      sha256: null,
      takenAt: null,
    };
    const { url, headers } =
      (await this.blobs.uploadLink(file.fileKey, file)) ?? this.links.uploadLink(file, file.expiresAt);
    await this.files.insert(file);
    return {
      fileId: id,
      uploadUrl: url,
      uploadHeaders: headers,
      fileUrl: this.links.nameOf(id),
      blobPath: file.fileKey,
      expiresAt: file.expiresAt,
      expiresInMinutes: LINK_MINUTES,
    };
  }

  /**
   * The file behind a `fileUrl` of ours. Nothing is fetched from it, and other addresses are not followed.
   *
   * @throws DomainError `storage.foreign_url` (422) with the name of the field it came in.
   */
  fileIdOf(fileUrl: string, field: string): string {
    const id = this.links.idIn(fileUrl);
    if (id === null) throw foreignUrl(field);
    return id;
  }

  /**
   * A file that came in, looked at when it went past us: size, type by its bytes, hash. Large ones take their time, so
   * ask before the unit of work that takes it.
   *
   * @throws DomainError `file.not_found` (404) also when it is outside the scope, 409 while it has not arrived; what is
   * not as announced is deleted and refused with 400, 413 or 415; `storage.unavailable` (503).
   */
  async arrived(scope: Scope, fileId: string): Promise<ArrivedFile> {
    const file = await this.files.find(scope, fileId);
    if (!file) throw notFound('File');
    const { fileKey, fileName, contentType, fileSize, sha256 } = file;
    const measured = fileSize === null || sha256 === null ? await this.arrivals.check(file) : { fileSize, sha256 };
    return { fileId, fileKey, fileName, contentType, ...measured };
  }

  /**
   * Makes an arrived file a feature's own, once; from then on it is not swept away. Joins the caller's unit of work.
   *
   * @returns whether it was there to be taken: false when somebody had taken it before, or nobody in time.
   */
  async take({ fileId }: ArrivedFile): Promise<boolean> {
    const now = this.clock.now();
    return this.files.take(fileId, now, keptSince(now));
  }

  /** A link to fetch the file with, for whoever may see it. @throws DomainError `file.not_found` (404) */
  async downloadUrl(scope: Scope, fileId: string): Promise<string> {
    const file = await this.files.find(scope, fileId);
    if (!file) throw notFound('File');
    const expiresAt = inMinutes(this.clock.now(), LINK_MINUTES);
    const { fileKey, fileName, contentType } = file;
    const inline = playsInline(contentType);
    const direct = await this.blobs.downloadLink(fileKey, { fileName, contentType, expiresAt, inline });
    return direct?.url ?? this.links.downloadUrl(file, expiresAt);
  }

  /**
   * A file that a feature keeps by itself, for whoever it lets have it, or the part that `range` (as HTTP writes it) asks
   * for. Null when it is gone.
   */
  async fetch(fileKey: string, fileName: string, range: string | undefined): Promise<FetchedFile | null> {
    return fetchFile(this.blobs, fileKey, fileName, range);
  }

  /**
   * Deletes a file that its feature has no use for any more, and with it the rows that stand for it; the content stays
   * when somebody else took it over. A file that is gone already is fine.
   *
   * @throws DomainError `storage.unavailable` (503); then nothing is lost and the same call may work later.
   */
  async remove(fileId: string, { keepContent }: { keepContent: boolean }): Promise<void> {
    const file = await this.files.findLinked({ linkedFileId: fileId });
    if (!file) return;
    if (!keepContent) await this.blobs.delete(file.fileKey);
    await this.files.delete(fileId);
  }
}

const inMinutes = (now: Date, minutes: number): Date => new Date(now.getTime() + minutes * MINUTE_MS);
