import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isUnderWay, sampleQuery } from '../../api/sample.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { FillSample, RemoveSample } from '../../kit/sample-buttons.js';
import { Section } from './section.js';

/** Filling the organisation with invented people, and taking them out again. */
export function SampleSettings() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(sampleQuery);
  return (
    <Section title={t('sample.title')} lead={t('sample.lead')}>
      <ProblemNotice error={error} onRetry={() => void refetch()} />
      {data?.status === 'none' && !data.is_offered && <Text c="dimmed">{t('sample.off')}</Text>}
      {data && isUnderWay(data) && (
        <Text c="dimmed">{t(data.status === 'filling' ? 'sample.filling' : 'sample.removing')}</Text>
      )}
      {data?.status === 'ready' && <Text c="dimmed">{t('sample.ready')}</Text>}
      <FillSample />
      <div>
        <RemoveSample text={t('sample.removeLong')} variant="default" />
      </div>
    </Section>
  );
}
