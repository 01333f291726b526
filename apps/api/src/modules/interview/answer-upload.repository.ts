import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { AnswerUploadEntity } from './entities/answer-upload.entity.js';
import { InterviewMessageEntity } from './entities/interview-message.entity.js';

/** A recording on its way to become an answer. */
export type AnswerUpload = Pick<AnswerUploadEntity, 'id' | 'fileKey'>;

/** What came in and is no answer yet. The statement that saves the answer takes its upload away. */
@Injectable()
export class AnswerUploadRepository {
  constructor(private readonly database: Database) {}

  async insert(upload: AnswerUploadEntity): Promise<void> {
    await this.database.repository(AnswerUploadEntity).insert(upload);
  }

  /** An upload has the id of the answer that it is to become. */
  async isAnswer(id: string): Promise<boolean> {
    return this.database.repository(InterviewMessageEntity).existsBy({ id });
  }

  /** Of everybody, oldest first. */
  async leftBehind(before: Date, limit: number): Promise<AnswerUpload[]> {
    return this.database.query(
      `select id, file_key as "fileKey" from answer_uploads where created_at < $1 order by created_at limit $2`,
      [before, limit],
    );
  }

  async delete(id: string): Promise<void> {
    await this.database.repository(AnswerUploadEntity).delete({ id });
  }
}
