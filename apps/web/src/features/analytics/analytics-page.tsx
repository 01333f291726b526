import '@mantine/charts/styles.css';
import { BarChart, type BarChartProps } from '@mantine/charts';
import { Select } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { applicationList, type ApplicationListResponse, type ApplicationResponse } from '#libs/api-client';
import { ask } from '../../api/ask.js';
import { EmptyState } from '../../kit/empty-state.js';
import { ButtonLink } from '../../kit/links.js';
import { Loading } from '../../kit/loading.js';
import { Page } from '../../kit/page.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { figure } from '../../texts/format.js';
import { rolesQuery } from '../roles/role-query.js';
import styles from './analytics.module.css';
import { ChartCard } from './chart-card.js';
import { bandsOf, funnelOf, medianDaysToDecision, unscoredOf } from './figures.js';

const route = getRouteApi('/signed-in/staff/analytics');
const PAGE = 200;
/** There is no route that counts; of more applications than these pages hold, the newest are counted. */
const MOST_PAGES = 5;

/** How applications move along and how scores lie, for all roles or one. */
export function AnalyticsPage() {
  const { t } = useTranslation();
  const { role } = route.useSearch();
  const navigate = route.useNavigate();
  const roles = useQuery(rolesQuery);
  const counted = useQuery({
    queryKey: ['applications', 'counted', role ?? 'all'],
    queryFn: () => applicationsOf(role),
    staleTime: 60_000,
  });
  const items = counted.data?.items ?? [];
  return (
    <Page
      title={t('analytics.title')}
      lead={t('analytics.lead')}
      action={
        <Select
          w={260}
          aria-label={t('analytics.role')}
          placeholder={t('analytics.allRoles')}
          clearable
          clearButtonProps={{ 'aria-label': t('analytics.allRoles') }}
          searchable
          data={(roles.data?.items ?? []).map(({ id, title }) => ({ value: id, label: title }))}
          value={role ?? null}
          onChange={(value) => void navigate({ search: value === null ? {} : { role: value } })}
        />
      }
    >
      <ProblemNotice error={counted.error ?? roles.error} onRetry={() => void counted.refetch()} />
      {counted.isPending && <Loading rows={4} />}
      {counted.isSuccess && items.length === 0 && (
        <EmptyState
          title={t('analytics.none')}
          hint={t('analytics.noneHint')}
          action={<ButtonLink to="/roles">{t('analytics.toRoles')}</ButtonLink>}
        />
      )}
      {items.length > 0 && <Figures applications={items} isCut={counted.data?.isCut === true} />}
    </Page>
  );
}

function Figures({ applications, isCut }: { applications: readonly ApplicationResponse[]; isCut: boolean }) {
  const { t } = useTranslation();
  const isStill = useReducedMotion();
  const funnel = funnelOf(applications).map(({ step, count }) => ({ name: t(`analytics.steps.${step}`), count }));
  const bands = bandsOf(applications);
  const days = medianDaysToDecision(applications);
  const facts = [
    [t('analytics.applications'), figure(applications.length)],
    [t('analytics.waiting'), figure(applications.filter(({ status }) => status === 'scored').length)],
    [t('analytics.median'), days === null ? t('analytics.noDecision') : t('analytics.days', { days: figure(days) })],
    [t('analytics.unscored'), figure(unscoredOf(applications))],
  ] as const;
  const look = {
    h: 260,
    dataKey: 'name',
    series: [{ name: 'count', label: t('analytics.people'), color: 'var(--score-2)' }],
    withTooltip: true,
    withBarValueLabel: true,
    gridColor: 'var(--line)',
    textColor: 'var(--ink-quiet)',
    barProps: { radius: 3, maxBarSize: 36, isAnimationActive: !isStill, animationDuration: 160 },
  } satisfies Partial<BarChartProps>;
  const columns = [t('analytics.step'), t('analytics.people')] as const;
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
        <ChartCard
          title={t('analytics.funnel')}
          lead={t('analytics.funnelTell')}
          fileName="funnel"
          columns={columns}
          rows={funnel.map(({ name, count }) => [name, count])}
        >
          <BarChart
            {...look}
            data={funnel}
            orientation="vertical"
            gridAxis="none"
            withXAxis={false}
            barChartProps={{ margin: { right: 32 } }}
            yAxisProps={{ width: 104 }}
            valueFormatter={(value) => figure(value)}
          />
        </ChartCard>
        <ChartCard
          title={t('analytics.scores')}
          lead={t('analytics.scoresTell')}
          fileName="scores"
          columns={[t('analytics.band'), t('analytics.people')]}
          rows={bands.map(({ band, count }) => [band, count])}
        >
          <BarChart
            {...look}
            data={bands.map(({ band, count }) => ({ name: band, count }))}
            gridAxis="x"
            yAxisProps={{ width: 32, allowDecimals: false }}
            withBarValueLabel={false}
            valueFormatter={(value) => figure(value)}
          />
        </ChartCard>
      </div>
      {isCut && <p className={styles.note}>{t('analytics.cut', { count: applications.length })}</p>}
    </>
  );
}

async function applicationsOf(role: string | undefined): Promise<{ items: ApplicationResponse[]; isCut: boolean }> {
  const items: ApplicationResponse[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const query: { limit: number; job_role_id?: string; cursor?: string } = {
      limit: PAGE,
      ...(role !== undefined && { job_role_id: role }),
      ...(cursor !== null && { cursor }),
    };
    const answer: ApplicationListResponse = await ask(applicationList({ query }));
    items.push(...answer.items);
    cursor = answer.next_cursor;
    if (cursor === null) return { items, isCut: false };
  }
  return { items, isCut: true };
}
