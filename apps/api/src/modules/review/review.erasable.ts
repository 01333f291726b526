import { Injectable } from '@nestjs/common';
import { PersonalRows } from '#libs/database';
import type { ErasureOutcome, ErasureSubject } from '#libs/kernel';

const OF_INTERVIEWS = 'interview_id in (select id from interviews where candidate_id = $1)';
const OF_ASSESSMENTS = 'assessment_id in (select id from assessments where candidate_id = $1)';
const WHY_IT_STAYS = 'It is about somebody else’s interview; who wrote it is a number without a name.';

/** Second opinions about a person, and what the person contested. */
@Injectable()
export class ReviewErasable extends PersonalRows {
  readonly feature = 'review';
  readonly personalTables = [
    { table: 'contests', retentionClass: 'decision_log' },
    { table: 'flag_verdicts', retentionClass: 'decision_log' },
    { table: 'assessment_views', retentionClass: 'technical' },
    { table: 'reviews', retentionClass: 'decision_log' },
  ] as const;

  async erase({ userId, kind }: ErasureSubject): Promise<ErasureOutcome[]> {
    if (kind === 'recordings_only') return [];
    const values = [userId];
    return [
      await this.delete('contests', { where: 'candidate_id = $1', values }),
      await this.delete('flag_verdicts', { where: OF_ASSESSMENTS, values }),
      await this.delete('assessment_views', { where: `user_id = $1 or ${OF_INTERVIEWS}`, values }),
      await this.delete('reviews', { where: OF_INTERVIEWS, values }),
      await this.keep('reviews', WHY_IT_STAYS, { where: 'reviewer_id = $1', values }),
    ];
  }

  override async disclose({ userId }: { userId: string }): Promise<Record<string, object[]>> {
    const values = [userId];
    const withheld = ['assigned_to', 'decided_by'];
    return { contests: await this.show('contests', { where: 'candidate_id = $1', values }, withheld) };
  }
}
