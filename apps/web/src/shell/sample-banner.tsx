import { Progress } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconFlask } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SampleDataResponse } from '#libs/api-client';
import { queries } from '../api/ask.js';
import { isUnderWay, sampleQuery } from '../api/sample.js';
import { FillSample, RemoveSample } from '../kit/sample-buttons.js';
import styles from './sample-banner.module.css';

/** Says that people here are invented, how far their coming or going is, and how to get rid of them. */
export function SampleBanner() {
  const { t } = useTranslation();
  const { data } = useQuery(sampleQuery);
  useFreshLists(data);
  const isShown = data !== undefined && data.status !== 'none';
  return (
    <div role="status">
      {isShown && (
        <div className={styles.banner}>
          <div className={styles.line}>
            <IconFlask size={18} stroke={1.6} aria-hidden />
            <span>{t(wordsFor(data))}</span>
            {!isUnderWay(data) && <RemoveSample text={t('sample.remove')} variant="subtle" size="compact-sm" />}
            {data.status === 'failed' && <FillSample />}
          </div>
          {isUnderWay(data) && <HowFar data={data} />}
        </div>
      )}
    </div>
  );
}

function HowFar({ data }: { data: SampleDataResponse }) {
  const { t } = useTranslation();
  const { steps_done: done, doing } = data;
  const total = data.status === 'removing' ? data.counts.candidates : data.steps_total;
  const stage = t(`sample.stages.${doing ?? 'roles'}`);
  return (
    <>
      <Progress
        value={total === 0 ? 0 : Math.min(100, (100 * done) / total)}
        size="sm"
        aria-label={t(data.status === 'removing' ? 'sample.removing' : 'sample.filling')}
      />
      <span className={styles.quiet}>
        {stage} · {t('sample.steps', { done, total })}. {t('sample.leave')}
      </span>
    </>
  );
}

function wordsFor({ status }: SampleDataResponse) {
  if (status === 'filling') return 'sample.filling';
  if (status === 'removing') return 'sample.removing';
  return status === 'failed' ? 'sample.failed' : 'sample.banner';
}

/** What is on the page is asked for anew with each stage, and when all is there or gone. */
function useFreshLists(data: SampleDataResponse | undefined): void {
  const place = data && `${data.status} ${data.doing ?? ''}`;
  const before = useRef(place);
  useEffect(() => {
    if (before.current !== undefined && before.current !== place) {
      void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== sampleQuery.queryKey[0] });
    }
    before.current = place;
  }, [place]);
}
