import { useTranslation } from 'react-i18next';
import type { InvitationInsightResponse } from '#libs/api-client';
import styles from './analytics.module.css';
import { Bars } from './bars.js';
import { ChartCard } from './chart-card.js';

const STAGES = ['invited', 'opened', 'accepted', 'completed'] as const;

/** How far invitations led. */
export function InvitationsCard({ invitations }: { invitations: InvitationInsightResponse }) {
  const { t } = useTranslation();
  const rows = STAGES.map((stage) => ({ name: t(`analytics.stages.${stage}`), count: invitations[stage] }));
  return (
    <ChartCard
      title={t('analytics.invitations')}
      lead={t('analytics.invitationsTell')}
      fileName="invitations"
      columns={[t('analytics.step'), t('analytics.people')]}
      rows={rows.map(({ name, count }) => [name, count])}
    >
      <div className={styles.lying}>
        <Bars rows={rows} />
      </div>
    </ChartCard>
  );
}
