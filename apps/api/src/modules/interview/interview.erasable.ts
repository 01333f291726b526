import { Injectable } from '@nestjs/common';
import { Database, PersonalRows } from '#libs/database';
import { Clock, type ErasureOutcome, type ErasureSubject } from '#libs/kernel';
import { BlobStore } from '#libs/providers';
import { SpeechService } from '../speech/speech.service.js';
import { NOTE_RECORDINGS_GONE, RECORDING_FILES } from './interview-recording.expirable.js';

const OF_PERSON = `interview_id in (select id from interviews where candidate_id = $1)`;

@Injectable()
export class InterviewErasable extends PersonalRows {
  readonly feature = 'interview';
  readonly personalTables = [
    { table: 'interview_signals', retentionClass: 'transcript' },
    { table: 'interview_messages', retentionClass: 'transcript' },
    { table: 'interview_sessions', retentionClass: 'transcript' },
    { table: 'spoken_texts', retentionClass: 'transcript' },
    { table: 'answer_uploads', retentionClass: 'recording' },
    { table: 'interviews', retentionClass: 'recording' },
  ] as const;

  constructor(
    database: Database,
    private readonly blobs: BlobStore,
    private readonly speech: SpeechService,
    private readonly clock: Clock,
  ) {
    super(database);
  }

  async erase({ userId, kind }: ErasureSubject): Promise<ErasureOutcome[]> {
    const recordings = await this.eraseRecordings(userId);
    const uploads = await this.eraseUploads(userId);
    if (kind === 'recordings_only') return [recordings, uploads];
    const values = [userId];
    // Whoever is in the middle of an interview has left it.
    const cancelled = await this.strip('interviews', `status = 'cancelled', ended_at = $2`, {
      where: `candidate_id = $1 and status in ('scheduled', 'in_progress')`,
      values: [userId, this.clock.now()],
    });
    const outcomes = [
      uploads,
      await this.eraseSpokenQuestions(userId),
      await this.delete('interview_signals', { where: OF_PERSON, values }),
      await this.delete('interview_messages', { where: OF_PERSON, values }),
      await this.delete('interview_sessions', { where: OF_PERSON, values }),
    ];
    if (kind === 'anonymise') return [recordings, cancelled, ...outcomes];
    const gone = await this.delete('interviews', { where: 'candidate_id = $1', values, blobs: recordings.blobs });
    return [...outcomes, gone];
  }

  override async disclose({ userId }: { userId: string }): Promise<Record<string, object[]>> {
    const values = [userId];
    return {
      interviews: await this.show('interviews', { where: 'candidate_id = $1', values }, [
        'acs_call_id',
        'acs_correlation_id',
      ]),
      // What a good answer would have been is the employer's, and would spoil the next interview.
      interview_messages: await this.show('interview_messages', { where: OF_PERSON, values }, ['metadata']),
      interview_signals: await this.show('interview_signals', { where: OF_PERSON, values }, ['dedupe_key']),
    };
  }

  /** All at once: a person has few. */
  private async eraseRecordings(userId: string): Promise<ErasureOutcome> {
    const interviews = await this.database.query<{ id: string }>(`select id from interviews where candidate_id = $1`, [
      userId,
    ]);
    const ids = interviews.map(({ id }) => id);
    const files = await this.database.query<{ fileKey: string }>(RECORDING_FILES, [ids]);
    for (const { fileKey } of files) await this.blobs.delete(fileKey);
    const marked = await this.database.query(NOTE_RECORDINGS_GONE, [ids, this.clock.now()]);
    return {
      table: 'interviews',
      retentionClass: 'recording',
      action: 'anonymised',
      rows: marked.length,
      blobs: files.length,
      reason: null,
    };
  }

  /** Recordings that were on their way to become an answer. */
  private async eraseUploads(userId: string): Promise<ErasureOutcome> {
    const which = { where: 'candidate_id = $1', values: [userId] };
    const uploads = await this.database.query<{ fileKey: string }>(
      `select file_key as "fileKey" from answer_uploads where ${which.where}`,
      which.values,
    );
    for (const { fileKey } of uploads) await this.blobs.delete(fileKey);
    return this.delete('answer_uploads', { ...which, blobs: uploads.length });
  }

  /** While the questions are still there: they may tell what stands in a resume, and so does what they sound like. */
  private async eraseSpokenQuestions(userId: string): Promise<ErasureOutcome> {
    const questions = await this.database.query<{ text: string }>(
      `select content_text as text from interview_messages where message_type = 'ai_question' and ${OF_PERSON}
       union
       select rephrasing->>'text' from interview_messages
       cross join jsonb_array_elements(coalesce(rephrasings, '[]')) rephrasing where ${OF_PERSON}`,
      [userId],
    );
    const rows = await this.speech.forget(questions.map(({ text }) => text));
    return { table: 'spoken_texts', retentionClass: 'transcript', action: 'deleted', rows, blobs: rows, reason: null };
  }
}
