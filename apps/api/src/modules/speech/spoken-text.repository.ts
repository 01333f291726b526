import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { SpokenTextEntity } from './entities/spoken-text.entity.js';

/** Whoever may read a text may hear it: knowing what was spoken is the way to its recording. */
export interface TextScope {
  fingerprints: readonly string[];
}

@Injectable()
export class SpokenTextRepository {
  constructor(private readonly database: Database) {}

  /** Where the recording should be, if the text was spoken before; it is kept for another while. */
  async use({ fingerprints }: TextScope, now: Date): Promise<string | null> {
    const [row] = await this.database.query<{ fileKey: string }>(
      `update spoken_texts set last_used_at = $2, updated_at = $2 where fingerprint = any ($1)
       returning file_key as "fileKey"`,
      [fingerprints, now],
    );
    return row?.fileKey ?? null;
  }

  /** Of two processes that speak the same text at the same instant, one writes the row; the recordings are alike. */
  async insert(spoken: SpokenTextEntity): Promise<void> {
    await this.database.repository(SpokenTextEntity).createQueryBuilder().insert().values(spoken).orIgnore().execute();
  }

  async fileKeys({ fingerprints }: TextScope): Promise<string[]> {
    const rows = await this.database.query<{ fileKey: string }>(
      `select file_key as "fileKey" from spoken_texts where fingerprint = any ($1)`,
      [fingerprints],
    );
    return rows.map(({ fileKey }) => fileKey);
  }

  /** Texts of everybody that nobody has listened to since that moment. */
  async unused(before: Date, limit: number): Promise<string[]> {
    const rows = await this.database.query<{ fingerprint: string }>(
      `select fingerprint from spoken_texts where last_used_at < $1 order by last_used_at limit $2`,
      [before, limit],
    );
    return rows.map(({ fingerprint }) => fingerprint);
  }

  async delete({ fingerprints }: TextScope): Promise<void> {
    await this.database.query(`delete from spoken_texts where fingerprint = any ($1)`, [fingerprints]);
  }
}
