import { Injectable } from '@nestjs/common';
import { PersonalRows } from '#libs/database';
import type { ErasureOutcome, ErasureSubject } from '#libs/kernel';

const OF_PERSON = 'assessment_id in (select id from assessments where candidate_id = $1)';

/** A quote keeps its place in the interview, for a score without one is not allowed; its words go. */
const withoutWords = (column: string): string => `${column} = (
  select coalesce(jsonb_agg(quote || '{"text": ""}' order by place), '[]')
  from jsonb_array_elements(${column}) with ordinality as cited (quote, place))`;

const FIGURES_ONLY = {
  assessment_dimensions: {
    set: `evidence = '', reasoning = null, ${withoutWords('cited_quotes')}, ${withoutWords('reasoning_quotes')}`,
    hasWords: `(evidence <> '' or reasoning is not null or jsonb_path_exists(cited_quotes, '$[*] ? (@.text != "")')
      or jsonb_path_exists(reasoning_quotes, '$[*] ? (@.text != "")'))`,
  },
  assessment_passes: {
    set: `problem = null, output = case when output is not null then '{}'::jsonb end`,
    hasWords: `(problem is not null or output <> '{}'::jsonb)`,
  },
  assessment_overrides: { set: `reason = ''`, hasWords: `reason <> ''` },
} as const;

const WITHOUT_WORDS = `skill_scores = '[]', answer_notes = '[]', strengths = '[]', weaknesses = '[]',
  integrity_flags = '[]', recommended_actions = '[]', narrative_summary = null, candidate_feedback = null,
  ai_reasoning = null, problem = null, provenance = null`;
const HAS_WORDS = `(num_nonnulls(narrative_summary, candidate_feedback, ai_reasoning, problem, provenance) > 0
  or skill_scores || answer_notes || strengths || weaknesses || integrity_flags || recommended_actions <> '[]'::jsonb)`;

/** Assessments go; anonymised, their figures stay for statistics, without a word and without whom they are about. */
@Injectable()
export class ScoringErasable extends PersonalRows {
  readonly feature = 'scoring';
  readonly personalTables = [
    { table: 'assessment_dimensions', retentionClass: 'decision_log' },
    { table: 'assessment_passes', retentionClass: 'decision_log' },
    { table: 'assessment_overrides', retentionClass: 'decision_log' },
    { table: 'assessments', retentionClass: 'decision_log' },
  ] as const;

  async erase({ userId, kind }: ErasureSubject): Promise<ErasureOutcome[]> {
    if (kind === 'recordings_only') return [];
    const values = [userId];
    const outcomes: ErasureOutcome[] = [];
    for (const [table, { set, hasWords }] of Object.entries(FIGURES_ONLY)) {
      outcomes.push(
        kind === 'anonymise'
          ? await this.strip(table, set, { where: `${OF_PERSON} and ${hasWords}`, values })
          : await this.delete(table, { where: OF_PERSON, values }),
      );
    }
    outcomes.push(
      kind === 'anonymise'
        ? await this.strip('assessments', WITHOUT_WORDS, { where: `candidate_id = $1 and ${HAS_WORDS}`, values })
        : await this.delete('assessments', { where: 'candidate_id = $1', values }),
    );
    return outcomes;
  }

  override async disclose({ userId }: { userId: string }): Promise<Record<string, object[]>> {
    const values = [userId];
    const overrides = { where: OF_PERSON, values };
    return {
      assessments: await this.show('assessments', { where: 'candidate_id = $1', values }, ['requested_by']),
      assessment_dimensions: await this.show('assessment_dimensions', { where: OF_PERSON, values }),
      assessment_overrides: await this.show('assessment_overrides', overrides, ['by_user_id']),
    };
  }
}
