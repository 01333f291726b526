import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { Scope } from '#libs/kernel';
import { StoredFileEntity } from './entities/stored-file.entity.js';

/** Whoever holds a signed link may reach the file it names; the signature is checked against the row. */
export interface LinkScope {
  linkedFileId: string;
}

@Injectable()
export class StorageRepository {
  constructor(private readonly database: Database) {}

  async insert(file: StoredFileEntity): Promise<void> {
    await this.database.repository(StoredFileEntity).insert(file);
  }

  async find(scope: Scope, id: string): Promise<StoredFileEntity | null> {
    const query = this.database.select(StoredFileEntity, 'file').where('file.id = :id', { id });
    return 'organisationId' in scope
      ? query.andWhere('file.organisation_id = :organisationId', { ...scope }).getOne()
      : query.andWhere('file.organisation_id is null and file.owner_id = :candidateId', { ...scope }).getOne();
  }

  async findLinked({ linkedFileId }: LinkScope): Promise<StoredFileEntity | null> {
    return this.database.repository(StoredFileEntity).findOne({ where: { id: linkedFileId } });
  }

  /** Whether this sender may send now: nobody has, and nobody else is at it since `before`. */
  async beginReceiving({ linkedFileId }: LinkScope, now: Date, before: Date): Promise<boolean> {
    const rows = await this.database.query(
      `update stored_files set receiving_since = $2, updated_at = $2
       where id = $1 and received_at is null and (receiving_since is null or receiving_since < $3) returning id`,
      [linkedFileId, now, before],
    );
    return rows.length === 1;
  }

  /** The link may be tried again. */
  async stopReceiving({ linkedFileId }: LinkScope): Promise<void> {
    await this.database.query(`update stored_files set receiving_since = null where id = $1 and received_at is null`, [
      linkedFileId,
    ]);
  }

  async noteReceived(
    { linkedFileId }: LinkScope,
    { fileSize, sha256 }: { fileSize: number; sha256: string },
    now: Date,
  ): Promise<void> {
    await this.database.query(
      `update stored_files
       set received_at = $2, updated_at = $2, receiving_since = null, file_size = $3, sha256 = $4 where id = $1`,
      [linkedFileId, now, fileSize, sha256],
    );
  }

  /** Whether nobody had taken it before, and it was not given up. */
  async take(id: string, now: Date, keptSince: Date): Promise<boolean> {
    const rows = await this.database.query(
      `update stored_files set taken_at = $2, updated_at = $2
       where id = $1 and taken_at is null and received_at is not null and expires_at >= $3 returning id`,
      [id, now, keptSince],
    );
    return rows.length === 1;
  }

  async delete(id: string): Promise<void> {
    await this.database.repository(StoredFileEntity).delete({ id });
  }

  /** Files of everybody that nobody took although their link ended before that moment. */
  async abandoned(endedBefore: Date, limit: number): Promise<{ id: string; fileKey: string }[]> {
    return this.database.query(
      `select id, file_key as "fileKey" from stored_files
       where taken_at is null and expires_at < $1 order by expires_at limit $2`,
      [endedBefore, limit],
    );
  }

  async deleteAbandoned(id: string): Promise<void> {
    await this.database.query(`delete from stored_files where id = $1 and taken_at is null`, [id]);
  }
}
