import { Button, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { calibrationClose } from '#libs/api-client';
import { ask } from '../../../api/ask.js';
import { useMe } from '../../../api/who.js';
import { TextLink } from '../../../kit/links.js';
import { Loading } from '../../../kit/loading.js';
import { Page } from '../../../kit/page.js';
import { ProblemNotice } from '../../../kit/problem-notice.js';
import { Time } from '../../../kit/time.js';
import { calibrationQuery } from '../agreement/figures-queries.js';
import { mayManage } from '../rights.js';
import { Comparison } from './comparison.js';
import { OwnReading } from './own-reading.js';
import { Participants } from './participants.js';

const route = getRouteApi('/signed-in/staff/recordings/calibrations/$calibrationId');

/** One conversation, judged by several: one's own reading first, everybody's when it is closed. */
export function CalibrationPage() {
  const { t } = useTranslation();
  const me = useMe();
  const { calibrationId } = route.useParams();
  const client = useQueryClient();
  const calibration = useQuery(calibrationQuery(calibrationId));
  const close = useMutation({
    mutationFn: () => ask(calibrationClose({ path: { id: calibrationId } })),
    onSuccess: (closed) => {
      client.setQueryData(calibrationQuery(calibrationId).queryKey, closed);
      return client.invalidateQueries({ queryKey: ['calibrations', 'list'] });
    },
  });
  if (!calibration.data) {
    return calibration.error ? (
      <ProblemNotice error={calibration.error} onRetry={() => void calibration.refetch()} />
    ) : (
      <Loading />
    );
  }
  const { data } = calibration;
  const mine = data.readings.find(({ reviewer }) => reviewer?.id === me.id);
  const isToJudge = data.closed_at === null && mine?.is_submitted === false;
  const left = data.readings.filter(({ is_submitted: isDone }) => !isDone).length;
  return (
    <Page
      wide
      title={data.name}
      lead={
        <>
          <TextLink to="/recordings/agreement">{t('qaFigures.calibrations')}</TextLink> ·{' '}
          {data.closed_at === null ? t('qaFigures.openSince') : t('qaFigures.closed')}{' '}
          <Time at={data.closed_at ?? data.created_at} />
        </>
      }
      action={
        data.closed_at === null &&
        mayManage(me) && (
          <Button variant="default" loading={close.isPending} onClick={() => close.mutate()}>
            {t(left > 0 ? 'qaFigures.closeEarly' : 'qaFigures.close', { count: left })}
          </Button>
        )
      }
    >
      <ProblemNotice error={close.error} />
      {isToJudge && <OwnReading calibration={data} />}
      {!isToJudge && data.closed_at === null && (
        <>
          <Text mb="md" className="reading">
            {t(mine ? 'qaFigures.thanks' : 'qaFigures.waiting')}
          </Text>
          <Participants calibration={data} />
        </>
      )}
      {data.closed_at !== null && <Comparison calibration={data} />}
    </Page>
  );
}
