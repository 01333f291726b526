import { useTranslation } from 'react-i18next';
import type { CriterionInsightResponse } from '#libs/api-client';
import { figure, percentage } from '../../texts/format.js';
import styles from './analytics.module.css';
import { ChartCard } from './chart-card.js';

/** More of the hue would leave too little contrast for the figures. */
const MOST_HUE = 38;

/** What each criterion was scored, role by role: the more of the hue, the higher the mean. */
export function CriteriaCard({ criteria }: { criteria: readonly CriterionInsightResponse[] }) {
  const { t } = useTranslation();
  const roles = [...new Map(criteria.map(({ job_role_id: id, job_title: title }) => [id, title]))];
  const names = [...new Set(criteria.map(({ criterion }) => criterion))];
  const cells = new Map(criteria.map((cell) => [keyOf(cell.criterion, cell.job_role_id), cell]));
  const some = criteria.some(({ is_small: isSmall }) => isSmall);
  return (
    <ChartCard
      isWide
      title={t('analytics.criteria')}
      lead={t('analytics.criteriaTell')}
      fileName="criteria"
      columns={[
        t('analytics.role'),
        t('analytics.criterion'),
        t('analytics.meanScore'),
        t('analytics.interviews'),
        t('analytics.people'),
        t('analytics.insufficientShare'),
      ]}
      rows={criteria.map((cell) => [
        cell.job_title,
        cell.criterion,
        cell.mean,
        cell.count,
        cell.people,
        Math.round(cell.insufficient_share * 100),
      ])}
      note={some ? t('analytics.small') : ''}
    >
      <div className={styles.heat} tabIndex={0} role="group" aria-label={t('analytics.criteria')}>
        <table>
          <thead>
            <tr>
              <td />
              {roles.map(([id, title]) => (
                <th key={id} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {names.map((name) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {roles.map(([id]) => (
                  <Cell key={id} cell={cells.get(keyOf(name, id))} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </ChartCard>
  );
}

function Cell({ cell }: { cell: CriterionInsightResponse | undefined }) {
  const { t } = useTranslation();
  if (!cell) return <td className={styles.unasked}>{t('analytics.unasked')}</td>;
  const { mean, people, is_small: isSmall, insufficient_share: share } = cell;
  return (
    <td
      className={mean === null ? styles.unscored : styles.cell}
      data-small={isSmall && mean !== null}
      style={
        mean === null
          ? undefined
          : { background: `color-mix(in srgb, var(--score-3) ${(mean / 100) * MOST_HUE}%, var(--sheet))` }
      }
    >
      {mean === null ? (
        <span className={styles.onHatch}>{t('app.noScore')}</span>
      ) : (
        <>
          <b>{figure(mean)}</b>
          <small>{t('analytics.of', { count: people })}</small>
          {share > 0 && <small className={styles.share}>{t('analytics.without', { share: percentage(share) })}</small>}
        </>
      )}
    </td>
  );
}

const keyOf = (criterion: string, roleId: string): string => `${roleId} ${criterion}`;
