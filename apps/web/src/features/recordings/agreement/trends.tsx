import '@mantine/charts/styles.css';
import { BarChart, LineChart } from '@mantine/charts';
import { ActionIcon, Group, NativeSelect, Switch, Table, Text, Title, Tooltip } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrendPointResponse } from '#libs/api-client';
import { EmptyState } from '../../../kit/empty-state.js';
import { Loading } from '../../../kit/loading.js';
import { ProblemNotice } from '../../../kit/problem-notice.js';
import { csvOf, saveFile } from '../../../kit/save-file.js';
import { figure, percentage, shortDate } from '../../../texts/format.js';
import styles from './agreement.module.css';
import { trendsQuery, type TrendGroup } from './figures-queries.js';
import { MOST_LINES, trendLines, type TrendLines } from './trend-lines.js';

const GROUPS = ['agent', 'team', 'criterion', 'template_version'] as const satisfies readonly TrendGroup[];
const INTERVALS = ['day', 'week', 'month'] as const;
/** Told apart by their pattern as well as by their colour. */
const LINES = [
  { color: 'var(--score-3)', strokeDasharray: '0' },
  { color: 'var(--person)', strokeDasharray: '7 4' },
  { color: 'var(--accent)', strokeDasharray: '2 4' },
  { color: 'var(--ink-quiet)', strokeDasharray: '12 3 2 3' },
] as const;

/** What became of conversations over time, by agent, team, criterion or version. */
export function Trends({ templateId }: { templateId: string | null }) {
  const { t } = useTranslation();
  const [group, setGroup] = useState<TrendGroup>('agent');
  const [interval, setInterval] = useState<(typeof INTERVALS)[number]>('week');
  const [isTable, setTable] = useState(false);
  const trends = useQuery(
    trendsQuery({ group_by: group, interval, ...(templateId !== null && { policy_template_id: templateId }) }),
  );
  const points = trends.data?.items ?? [];
  const nameOf = ({ group_name: name, group_id: id }: TrendPointResponse): string =>
    name ?? id ?? t('qaFigures.notKnown');
  const columns = [
    t(`qaFigures.groups.${group}`),
    t('qaFigures.from'),
    t('qaFigures.evaluations'),
    t('qaFigures.mean'),
    t('qaFigures.passRate'),
    t('qaFigures.violations'),
    t('qaFigures.looked'),
  ];
  const rows = points.map((point) => [
    nameOf(point),
    shortDate(new Date(point.from)),
    figure(point.evaluations),
    point.mean_score === null ? '–' : figure(point.mean_score),
    point.pass_rate === null ? '–' : percentage(point.pass_rate),
    figure(point.violations),
    figure(point.reviewed),
  ]);
  return (
    <section className={styles.card}>
      <Group justify="space-between" align="flex-end">
        <div>
          <Title order={2} id="trends">
            {t('qaFigures.trends')}
          </Title>
          <Text fz="sm" c="dimmed">
            {t('qaFigures.trendsTell')}
          </Text>
        </div>
        <Group gap="sm" align="flex-end">
          <NativeSelect
            size="sm"
            label={t('qaFigures.by')}
            value={group}
            data={GROUPS.map((one) => ({ value: one, label: t(`qaFigures.groups.${one}`) }))}
            onChange={({ currentTarget }) => setGroup(GROUPS.find((one) => one === currentTarget.value) ?? 'agent')}
          />
          <NativeSelect
            size="sm"
            label={t('qaFigures.interval')}
            value={interval}
            data={INTERVALS.map((one) => ({ value: one, label: t(`qaFigures.intervals.${one}`) }))}
            onChange={({ currentTarget }) =>
              setInterval(INTERVALS.find((one) => one === currentTarget.value) ?? 'week')
            }
          />
          <Tooltip label={t('analytics.csv')}>
            <ActionIcon
              variant="subtle"
              size="lg"
              aria-label={t('analytics.csvOf', { title: t('qaFigures.trends') })}
              onClick={() => saveFile('trends.csv', csvOf([columns, ...rows]))}
            >
              <IconDownload size={20} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </Group>
      </Group>
      <ProblemNotice error={trends.error} onRetry={() => void trends.refetch()} />
      {trends.isPending && <Loading rows={3} />}
      {trends.isSuccess && points.length === 0 && <EmptyState title={t('qaFigures.noTrend')} />}
      {points.length > 0 && (
        <>
          {isTable ? (
            <div className={styles.tableBox} tabIndex={0} role="region" aria-labelledby="trends">
              <Table verticalSpacing="xs" horizontalSpacing="md" miw={680}>
                <Table.Thead>
                  <Table.Tr>
                    {columns.map((column, at) => (
                      <Table.Th key={column} ta={at > 1 ? 'right' : 'left'}>
                        {column}
                      </Table.Th>
                    ))}
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody className="figures">
                  {rows.map(([name, ...cells], row) => (
                    <Table.Tr key={row}>
                      <Table.Th scope="row" fw={400}>
                        {name}
                      </Table.Th>
                      {cells.map((cell, at) => (
                        <Table.Td key={at} ta={at > 0 ? 'right' : 'left'}>
                          {cell}
                        </Table.Td>
                      ))}
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </div>
          ) : (
            <Picture lines={trendLines(points, nameOf)} />
          )}
          <Switch
            size="sm"
            label={t('analytics.asTable')}
            checked={isTable}
            onChange={({ currentTarget }) => setTable(currentTarget.checked)}
          />
        </>
      )}
    </section>
  );
}

/** Lines over time; of one stretch alone, bars. */
function Picture({ lines: { names, stretches } }: { lines: TrendLines }) {
  const { t } = useTranslation();
  const isStill = useReducedMotion();
  const [only] = stretches;
  const look = {
    gridColor: 'var(--line)',
    textColor: 'var(--ink-quiet)',
    valueFormatter: (value: number) => figure(value),
  };
  if (stretches.length === 1 && only) {
    const data = names.map((name) => ({ name, mean: only.means[name] ?? 0, isKnown: name in only.means }));
    return (
      <figure aria-label={data.map(({ name, mean }) => `${name} ${figure(mean)}`).join(', ')}>
        <BarChart
          {...look}
          h={Math.max(140, 48 * data.length + 32)}
          data={data.filter(({ isKnown }) => isKnown)}
          dataKey="name"
          orientation="vertical"
          gridAxis="none"
          withXAxis={false}
          withBarValueLabel
          xAxisProps={{ domain: [0, 100] }}
          yAxisProps={{ width: 128 }}
          barChartProps={{ margin: { right: 36 } }}
          series={[{ name: 'mean', label: t('qaFigures.mean'), color: 'var(--score-2)' }]}
          barProps={{ radius: 3, maxBarSize: 24, isAnimationActive: !isStill, animationDuration: 160 }}
        />
      </figure>
    );
  }
  const shown = names.slice(0, MOST_LINES);
  return (
    <figure
      aria-label={stretches
        .map(({ from, means }) =>
          [shortDate(new Date(from)), ...shown.map((name) => `${name} ${figure(means[name] ?? 0)}`)].join(' '),
        )
        .join(', ')}
    >
      <LineChart
        {...look}
        h={280}
        data={stretches.map(({ from, means }) => ({ from: shortDate(new Date(from)), ...means }))}
        dataKey="from"
        withLegend
        curveType="linear"
        yAxisProps={{ width: 36, domain: [0, 100] }}
        series={shown.map((name, at) => ({ name, ...(LINES[at] ?? LINES[0]) }))}
        lineProps={{ isAnimationActive: !isStill, animationDuration: 160 }}
      />
      {names.length > shown.length && (
        <Text fz="sm" c="dimmed">
          {t('qaFigures.restInTable', { count: names.length - shown.length })}
        </Text>
      )}
    </figure>
  );
}
