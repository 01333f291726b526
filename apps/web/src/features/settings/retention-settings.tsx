import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { dataCleanupPreview, organisationRetention } from '#libs/api-client';
import { ask } from '../../api/ask.js';
import { useMe } from '../../api/who.js';
import { Loading } from '../../kit/loading.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { CleanUp } from './clean-up.js';
import { LegalHolds } from './legal-holds.js';
import { RetentionForm } from './retention-form.js';
import { Section } from './section.js';
import { WaitingErasures } from './waiting-erasures.js';

/** How long what is kept, what the next run deletes, and what is exempt from it. */
export function RetentionSettings() {
  const { t } = useTranslation();
  const me = useMe();
  const id = me.organisation_id ?? '';
  const isAdmin = me.role === 'org_admin';
  const settings = useQuery({
    queryKey: ['retention', 'settings', id],
    queryFn: () => ask(organisationRetention({ path: { id } })),
  });
  const preview = useQuery({
    queryKey: ['retention', 'preview'],
    queryFn: () => ask(dataCleanupPreview()),
    enabled: isAdmin,
  });
  const isReady = settings.data !== undefined && (!isAdmin || !preview.isPending);
  return (
    <>
      <Section isFirst title={t('settings.parts.retention')} lead={t('settings.retention.lead')}>
        <ProblemNotice error={settings.error ?? preview.error} onRetry={() => void settings.refetch()} />
        {!isReady && settings.error === null && <Loading rows={5} />}
        {isReady && (
          <RetentionForm settings={settings.data} classes={preview.data?.classes ?? []} canChange={isAdmin} />
        )}
      </Section>
      {isAdmin && (
        <>
          <CleanUp classes={preview.data?.classes ?? null} />
          <LegalHolds organisationId={id} />
          <WaitingErasures />
        </>
      )}
    </>
  );
}
