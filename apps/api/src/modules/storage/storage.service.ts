import { Injectable } from '@nestjs/common';
import { Clock, Ids, MINUTE_MS, notFound, shownFileName, type Scope } from '#libs/kernel';
import { keptSince, LINK_MINUTES, UPLOAD_RULES } from './domain/purpose.js';
import type { UploadPlace, UploadWish } from './domain/upload-place.js';
import type { StoredFileEntity } from './entities/stored-file.entity.js';
import { SignedLinks } from './signed-links.js';
import { notArrived, tooLarge, unsupportedType } from './storage.errors.js';
import { StorageRepository } from './storage.repository.js';

export type { UploadPlace } from './domain/upload-place.js';
export { DownloadUrlResponse, UploadUrlResponse } from './dto/upload.response.js';
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
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws DomainError 415 for a type that the purpose does not take, 413 when it is announced too large. */
  async offerUpload(scope: Scope, ownerId: string, wish: UploadWish): Promise<UploadPlace> {
    const rule = UPLOAD_RULES[wish.purpose];
    if (!rule.contentTypes.includes(wish.contentType)) throw unsupportedType(rule);
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
      contentType: wish.contentType,
      mostBytes: rule.mostBytes,
      exactBytes: wish.fileSize,
      expiresAt: new Date(now.getTime() + LINK_MINUTES * MINUTE_MS),
      receivingSince: null,
      receivedAt: null,
      fileSize: null,
      sha256: null,
      takenAt: null,
    };
    await this.files.insert(file);
    const uploadUrl = this.links.linkTo('PUT', file, file.expiresAt);
    return { fileId: id, uploadUrl, blobPath: file.fileKey, expiresInMinutes: LINK_MINUTES };
  }

  /**
   * Makes an arrived file a feature's own, once; from then on it is not swept away. Joins the caller's unit of work.
   *
   * @returns null when it was taken before.
   * @throws DomainError `file.not_found` (404) also when it is outside the scope, 409 while it has not arrived.
   */
  async take(scope: Scope, fileId: string): Promise<ArrivedFile | null> {
    const file = await this.files.find(scope, fileId);
    if (!file) throw notFound('File');
    const { fileKey, fileName, contentType, fileSize, sha256 } = file;
    const now = this.clock.now();
    if (fileSize === null || sha256 === null) throw notArrived();
    if (!(await this.files.take(fileId, now, keptSince(now)))) return null;
    return { fileId, fileKey, fileName, contentType, fileSize, sha256 };
  }

  /** A link to fetch the file with, for whoever may see it. @throws DomainError `file.not_found` (404) */
  async downloadUrl(scope: Scope, fileId: string): Promise<string> {
    const file = await this.files.find(scope, fileId);
    if (!file) throw notFound('File');
    return this.links.linkTo('GET', file, new Date(this.clock.now().getTime() + LINK_MINUTES * MINUTE_MS));
  }
}
