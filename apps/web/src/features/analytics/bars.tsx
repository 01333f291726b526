import { BarChart } from '@mantine/charts';
import { useReducedMotion } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { figure } from '../../texts/format.js';

/** How many there are of each, as lying bars with their figures. */
export function Bars({ rows }: { rows: readonly { name: string; count: number }[] }) {
  const { t } = useTranslation();
  const isStill = useReducedMotion();
  return (
    <BarChart
      h={44 * rows.length}
      data={[...rows]}
      dataKey="name"
      series={[{ name: 'count', label: t('analytics.people'), color: 'var(--score-2)' }]}
      orientation="vertical"
      gridAxis="none"
      withXAxis={false}
      withBarValueLabel
      textColor="var(--ink-quiet)"
      barProps={{ radius: 3, maxBarSize: 28, isAnimationActive: !isStill, animationDuration: 160 }}
      barChartProps={{ margin: { right: 32 } }}
      yAxisProps={{ width: 112 }}
      valueFormatter={(value) => figure(value)}
    />
  );
}
