import { useTranslation } from 'react-i18next';
import type { DecisionInsightResponse, WaitingInsightResponse } from '#libs/api-client';
import styles from './analytics.module.css';
import { ChartCard } from './chart-card.js';
import { useWait } from './wait.js';

const SINCE = ['from_application', 'from_interview'] as const;

/** How long people wait for a decision. */
export function DecisionsCard({ times }: { times: DecisionInsightResponse }) {
  const { t } = useTranslation();
  return (
    <ChartCard
      title={t('analytics.decisions')}
      lead={t('analytics.decisionsTell')}
      fileName="time-to-decision"
      columns={[
        t('analytics.since'),
        t('analytics.medianHours'),
        t('analytics.p90Hours'),
        t('analytics.decisionCount'),
      ]}
      rows={SINCE.map((since) => [
        t(`analytics.${since}`),
        times[since].median_hours,
        times[since].p90_hours,
        times[since].count,
      ])}
    >
      <div className={styles.waits}>
        {SINCE.map((since) => (
          <Wait key={since} name={t(`analytics.${since}`)} waiting={times[since]} />
        ))}
      </div>
    </ChartCard>
  );
}

function Wait({ name, waiting }: { name: string; waiting: WaitingInsightResponse }) {
  const { t } = useTranslation();
  const wait = useWait();
  const { count, median_hours: median, p90_hours: p90, is_small: isSmall } = waiting;
  return (
    <div>
      <h3 className={styles.waitName}>{name}</h3>
      {count === 0 ? (
        <p className={styles.quiet}>{t('analytics.noDecision')}</p>
      ) : (
        <>
          <p className={styles.wait}>
            <b>{wait(median)}</b> {t('analytics.half')}
          </p>
          <p className={styles.wait}>
            <b>{wait(p90)}</b> {t('analytics.nineInTen')}
          </p>
          <p className={styles.quiet}>{t(isSmall ? 'analytics.fewDecisions' : 'analytics.decided', { count })}</p>
        </>
      )}
    </div>
  );
}
