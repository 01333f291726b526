import { BarChart } from '@mantine/charts';
import { useReducedMotion } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { ScoreDistributionResponse } from '#libs/api-client';
import { figure } from '../../texts/format.js';
import { ChartCard } from './chart-card.js';

/** How overall scores lie. Who had too little evidence for one stands apart and is hatched. */
export function ScoresCard({ scores }: { scores: ScoreDistributionResponse }) {
  const { t } = useTranslation();
  const isStill = useReducedMotion();
  const { bins, mean, is_small: isSmall, people, insufficient_count: insufficient, waiting_count: waiting } = scores;
  const bands = bins.map(({ from, to, count }) => ({ name: `${from}–${to === 100 ? to : to - 1}`, count }));
  const notes = [
    mean !== null && t('analytics.mean', { mean: figure(mean) }),
    mean !== null && isSmall && t('analytics.few', { count: people }),
    insufficient > 0 && t('analytics.hatched', { count: insufficient }),
    waiting > 0 && t('analytics.waiting', { count: waiting }),
  ];
  return (
    <ChartCard
      title={t('analytics.scores')}
      lead={t('analytics.scoresTell')}
      fileName="scores"
      columns={[t('analytics.band'), t('analytics.people')]}
      rows={[...bands.map(({ name, count }) => [name, count] as const), [t('app.noScore'), insufficient]]}
      note={notes.filter((note) => note !== false).join(' · ')}
    >
      <BarChart
        h={264}
        data={insufficient > 0 ? [...bands, { name: t('app.noScore'), insufficient }] : bands}
        dataKey="name"
        type="stacked"
        series={[
          { name: 'count', label: t('analytics.people'), color: 'var(--score-2)' },
          { name: 'insufficient', label: t('app.noScore'), color: 'url(#insufficient)' },
        ]}
        gridAxis="x"
        gridColor="var(--line)"
        textColor="var(--ink-quiet)"
        barProps={{ radius: 3, maxBarSize: 36, isAnimationActive: !isStill, animationDuration: 160 }}
        xAxisProps={{ interval: 0, tickFormatter: lowestOf }}
        yAxisProps={{ width: 32, allowDecimals: false }}
        valueFormatter={(value) => figure(value)}
      >
        <defs>
          <pattern id="insufficient" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="7" height="7" fill="var(--sheet)" />
            <rect width="2" height="7" fill="var(--line-strong)" />
          </pattern>
        </defs>
      </BarChart>
    </ChartCard>
  );
}

/** There is no room for both ends of a band below its bar. */
const lowestOf = (band: string): string => /^\d+/.exec(band)?.[0] ?? '–';
