import { Injectable } from '@nestjs/common';
import { PersonalRows } from '#libs/database';
import type { ErasureOutcome, ErasureSubject } from '#libs/kernel';

const VERSIONS_OF_PERSON = 'feedback_id in (select id from resume_feedback where candidate_id = $1)';

@Injectable()
export class FeedbackErasable extends PersonalRows {
  readonly feature = 'feedback';
  readonly personalTables = [
    { table: 'resume_feedback_versions', retentionClass: 'evidence' },
    { table: 'resume_feedback', retentionClass: 'evidence' },
  ] as const;

  async erase({ userId, kind }: ErasureSubject): Promise<ErasureOutcome[]> {
    if (kind === 'recordings_only') return [];
    const values = [userId];
    return [
      await this.delete('resume_feedback_versions', { where: VERSIONS_OF_PERSON, values }),
      await this.delete('resume_feedback', { where: 'candidate_id = $1', values }),
    ];
  }

  /** Letters as they were sent; a draft is nobody's word yet. */
  override async disclose({ userId }: { userId: string }): Promise<Record<string, object[]>> {
    const sent = { where: `candidate_id = $1 and status = 'sent'`, values: [userId] };
    return { resume_feedback: await this.show('resume_feedback', sent, ['held_by', 'approved_by', 'problem']) };
  }
}
