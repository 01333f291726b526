import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { organisationStats } from '#libs/api-client';
import { ask } from '../../api/ask.js';
import { useMe } from '../../api/who.js';
import { EmptyState } from '../../kit/empty-state.js';
import { ButtonLink } from '../../kit/links.js';
import { Loading } from '../../kit/loading.js';
import { Page } from '../../kit/page.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { seesHiring } from '../../shell/places.js';
import { DoStrip } from './do-strip.js';
import { FirstSteps } from './first-steps.js';
import { NewestInterviews } from './newest-interviews.js';
import { WaitingList } from './waiting-list.js';
import { useWaiting } from './waiting.js';

const route = getRouteApi('/signed-in/staff/today');

/** What needs this person, each a link. */
export function TodayPage() {
  const { t } = useTranslation();
  const me = useMe();
  if (seesHiring(me)) return <Hiring organisationId={me.organisation_id ?? ''} />;
  return (
    <Page title={t('today.title')}>
      <EmptyState
        title={t('today.toQueue')}
        hint={t('today.nothingForQa')}
        action={<ButtonLink to="/recordings">{t('today.openQueue')}</ButtonLink>}
      />
    </Page>
  );
}

function Hiring({ organisationId }: { organisationId: string }) {
  const { t } = useTranslation();
  const { list } = route.useSearch();
  const stats = useQuery({
    queryKey: ['stats', organisationId],
    queryFn: () => ask(organisationStats({ path: { id: organisationId } })),
  });
  const { lists, counts, isPending, error, retry } = useWaiting();
  const all = Object.values(counts).reduce((sum, counted) => sum + (counted?.count ?? 0), 0);
  const isNew = stats.data?.completed_interviews === 0;
  const lead = isPending || error !== null ? undefined : t(all === 0 ? 'today.nothing' : 'today.lead');
  return (
    <Page title={t('today.title')} lead={lead}>
      <ProblemNotice error={error ?? stats.error} onRetry={error ? retry : () => void stats.refetch()} />
      {(!isNew || all > 0) && <DoStrip counts={counts} isPending={isPending} />}
      {list !== undefined && !isPending && <WaitingList kind={list} lists={lists} />}
      {list === undefined && stats.isPending && <Loading rows={3} />}
      {list === undefined && stats.data && isNew && <FirstSteps stats={stats.data} />}
      {list === undefined && stats.data && !isNew && <NewestInterviews />}
    </Page>
  );
}
