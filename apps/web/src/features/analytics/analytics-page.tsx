import '@mantine/charts/styles.css';
import { Group, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { insightRead, type InsightsResponse } from '#libs/api-client';
import { ask } from '../../api/ask.js';
import { useMe } from '../../api/who.js';
import { EmptyState } from '../../kit/empty-state.js';
import { ButtonLink } from '../../kit/links.js';
import { Loading } from '../../kit/loading.js';
import { Page } from '../../kit/page.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { figure } from '../../texts/format.js';
import { rolesQuery } from '../roles/role-query.js';
import styles from './analytics.module.css';
import { CriteriaCard } from './criteria-card.js';
import { DecisionsCard } from './decisions-card.js';
import { FunnelCard } from './funnel-card.js';
import { InvitationsCard } from './invitations-card.js';
import { isPeriod, PERIODS, type Period } from './periods.js';
import { ScoresCard } from './scores-card.js';
import { useWait } from './wait.js';

const route = getRouteApi('/signed-in/staff/analytics');
const DAY_MS = 86_400_000;

/** How applications move along and how scores lie, for all roles or one. */
export function AnalyticsPage() {
  const { t } = useTranslation();
  const { organisation_id: organisationId } = useMe();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { role, days } = search;
  const roles = useQuery(rolesQuery);
  const insights = useQuery({
    queryKey: ['insights', role ?? 'all', days ?? 'always'],
    queryFn: () => ask(insightRead({ path: { id: organisationId ?? '' }, query: queryOf(role, days) })),
    enabled: organisationId !== null,
    staleTime: 60_000,
  });
  const isEmpty = insights.data?.funnel.every(({ count }) => count === 0) === true;
  const isNarrowed = role !== undefined || days !== undefined;
  return (
    <Page
      title={t('analytics.title')}
      lead={t('analytics.lead')}
      action={
        <Group gap="xs" w={{ base: '100%', xs: 'auto' }}>
          <Select
            w={{ base: '100%', xs: 220 }}
            aria-label={t('analytics.period')}
            allowDeselect={false}
            data={[
              { value: '', label: t('analytics.always') },
              ...PERIODS.map((value) => ({ value: String(value), label: t('analytics.lastDays', { days: value }) })),
            ]}
            value={String(days ?? '')}
            onChange={(value) => void navigate({ search: searchOf(role, Number(value)) })}
          />
          <Select
            w={{ base: '100%', xs: 260 }}
            aria-label={t('analytics.role')}
            placeholder={t('analytics.allRoles')}
            clearable
            clearButtonProps={{ 'aria-label': t('analytics.allRoles') }}
            searchable
            data={(roles.data?.items ?? []).map(({ id, title }) => ({ value: id, label: title }))}
            value={role ?? null}
            onChange={(value) => void navigate({ search: searchOf(value ?? undefined, days) })}
          />
        </Group>
      }
    >
      <ProblemNotice error={insights.error ?? roles.error} onRetry={() => void insights.refetch()} />
      {insights.isPending && <Loading rows={4} />}
      {isEmpty && (
        <EmptyState
          title={t('analytics.none')}
          hint={t(isNarrowed ? 'analytics.noneHere' : 'analytics.noneHint')}
          action={!isNarrowed && <ButtonLink to="/roles">{t('analytics.toRoles')}</ButtonLink>}
        />
      )}
      {insights.data && !isEmpty && <Figures insights={insights.data} />}
    </Page>
  );
}

function Figures({ insights }: { insights: InsightsResponse }) {
  const { t } = useTranslation();
  const wait = useWait();
  const { funnel, scores, criteria, time_to_decision: times, invitations } = insights;
  const applied = funnel.find(({ status }) => status === 'applied')?.count ?? 0;
  const facts = [
    [t('analytics.applications'), figure(applied)],
    [t('analytics.scored'), figure(scores.count)],
    [t('analytics.unscored'), figure(scores.insufficient_count)],
    [t('analytics.median'), wait(times.from_application.median_hours)],
  ] as const;
  return (
    <>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name} className={styles.fact}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.cards}>
        <FunnelCard steps={funnel} />
        <ScoresCard scores={scores} />
        <InvitationsCard invitations={invitations} />
        <DecisionsCard times={times} />
        {criteria.length > 0 && <CriteriaCard criteria={criteria} />}
      </div>
    </>
  );
}

const searchOf = (role: string | undefined, days: unknown) => ({
  ...(role !== undefined && { role }),
  ...(isPeriod(days) && { days }),
});

const queryOf = (role: string | undefined, days: Period | undefined) => ({
  ...(role !== undefined && { job_role_id: role }),
  ...(days !== undefined && { from: new Date(Date.now() - days * DAY_MS).toISOString() }),
});
