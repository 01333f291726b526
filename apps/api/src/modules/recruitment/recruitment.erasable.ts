import { Injectable } from '@nestjs/common';
import { PersonalRows } from '#libs/database';
import type { ErasureOutcome, ErasureSubject } from '#libs/kernel';

const RECORD = ['candidate_skills', 'employment_history', 'education'] as const;

/** Without the words of the letter and of the decision; that there was a rejection and when stays. */
const WITHOUT_WORDS = `cover_letter = null, source = '', decision_reason = case when decision_reason is not null then '' end`;
const HAS_WORDS = `(cover_letter is not null or source <> '' or decision_reason <> '')`;

@Injectable()
export class RecruitmentErasable extends PersonalRows {
  readonly feature = 'recruitment';
  readonly personalTables = [
    ...RECORD.map((table) => ({ table, retentionClass: 'account' as const })),
    { table: 'candidate_profiles', retentionClass: 'account' as const },
    { table: 'applications', retentionClass: 'decision_log' as const },
  ];

  async erase({ userId, kind }: ErasureSubject): Promise<ErasureOutcome[]> {
    if (kind === 'recordings_only') return [];
    const values = [userId];
    const outcomes = [await this.delete('candidate_profiles', { where: 'user_id = $1', values })];
    for (const table of RECORD) outcomes.push(await this.delete(table, { where: 'candidate_id = $1', values }));
    return [
      ...outcomes,
      kind === 'anonymise'
        ? await this.strip('applications', WITHOUT_WORDS, { where: `candidate_id = $1 and ${HAS_WORDS}`, values })
        : await this.delete('applications', { where: 'candidate_id = $1', values }),
    ];
  }

  override async disclose({ userId }: { userId: string }): Promise<Record<string, object[]>> {
    const values = [userId];
    const shown: Record<string, object[]> = {
      candidate_profiles: await this.show('candidate_profiles', { where: 'user_id = $1', values }),
      applications: await this.show('applications', { where: 'candidate_id = $1', values }, ['decided_by']),
    };
    for (const table of RECORD) shown[table] = await this.show(table, { where: 'candidate_id = $1', values });
    return shown;
  }
}
