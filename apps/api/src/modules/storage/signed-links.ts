import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '#libs/config';
import type { DirectLink } from '#libs/providers';
import type { StoredFileEntity } from './entities/stored-file.entity.js';

/** What the link allows; a link for one is none for the other. */
export type LinkUse = 'PUT' | 'GET';
type SignedFile = Pick<StoredFileEntity, 'id' | 'contentType' | 'mostBytes' | 'exactBytes'>;

const KEY_BYTES = 32;
const FILE_ID = /\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\?.*)?$/;

/** Links that let whoever holds them send or fetch one file until a moment. Type and size are part of what is signed. */
@Injectable()
export class SignedLinks {
  private readonly key: Buffer;

  constructor(private readonly config: Config) {
    this.key = Buffer.from(hkdfSync('sha256', config.jwtSecret, '', 'talenti storage links', KEY_BYTES));
  }

  uploadLink(file: SignedFile, expiresAt: Date): DirectLink {
    return { url: this.linkTo('PUT', file, expiresAt), headers: { 'content-type': file.contentType } };
  }

  downloadUrl(file: SignedFile, expiresAt: Date): string {
    return this.linkTo('GET', file, expiresAt);
  }

  /** An address that names a file and opens nothing. */
  nameOf(fileId: string): string {
    return `${this.config.publicBaseUrl}/api/storage/files/${fileId}`;
  }

  /** Null when the address is none of ours. What follows a `?` is somebody's link and does not count. */
  idIn(address: string): string | null {
    const fileId = FILE_ID.exec(address)?.[1];
    return fileId !== undefined && address.split('?')[0] === this.nameOf(fileId) ? fileId : null;
  }

  isGenuine(use: LinkUse, file: SignedFile, sent: { expires: number; signature: string }): boolean {
    const signature = Buffer.from(sent.signature, 'base64url');
    const expected = this.sign(use, file, sent.expires);
    return signature.length === expected.length && timingSafeEqual(signature, expected);
  }

  private linkTo(use: LinkUse, file: SignedFile, expiresAt: Date): string {
    const expires = Math.floor(expiresAt.getTime() / 1_000);
    const signature = this.sign(use, file, expires).toString('base64url');
    return `${this.nameOf(file.id)}?expires=${expires}&signature=${signature}`;
  }

  private sign(use: LinkUse, { id, contentType, mostBytes, exactBytes }: SignedFile, expires: number): Buffer {
    const bound = [use, id, expires, contentType, mostBytes, exactBytes ?? ''].join('\n');
    return createHmac('sha256', this.key).update(bound).digest();
  }
}
