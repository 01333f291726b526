import { useTranslation } from 'react-i18next';
import type { FunnelStepResponse } from '#libs/api-client';
import { figure } from '../../texts/format.js';
import styles from './analytics.module.css';
import { Bars } from './bars.js';
import { ChartCard } from './chart-card.js';

/** Where an application ends otherwise; told beside the way, not as a step of it. */
const WAYS_OUT: readonly FunnelStepResponse['status'][] = ['rejected', 'withdrawn'];

/** How many ever came as far as each step. */
export function FunnelCard({ steps }: { steps: readonly FunnelStepResponse[] }) {
  const { t } = useTranslation();
  const named = steps.map(({ status, count }) => ({ status, name: t(`analytics.steps.${status}`), count }));
  const out = named.filter(({ status }) => WAYS_OUT.includes(status));
  return (
    <ChartCard
      title={t('analytics.funnel')}
      lead={t('analytics.funnelTell')}
      fileName="funnel"
      columns={[t('analytics.step'), t('analytics.people')]}
      rows={named.map(({ name, count }) => [name, count])}
      note={out.map(({ name, count }) => `${name}: ${figure(count)}`).join(' · ')}
    >
      <div className={styles.lying}>
        <Bars rows={named.filter(({ status }) => !WAYS_OUT.includes(status))} />
      </div>
    </ChartCard>
  );
}
