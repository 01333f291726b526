import { Text } from '@mantine/core';
import { IconCircleCheck, IconHourglassLow } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CalibrationResponse } from '#libs/api-client';
import shared from '../recordings.module.css';

/** Who takes part, and who is done. */
export function Participants({ calibration: { readings } }: { calibration: CalibrationResponse }) {
  const { t } = useTranslation();
  return (
    <ul className={shared.files}>
      {readings.map(({ reviewer, is_submitted: isDone }, at) => (
        <li key={reviewer?.id ?? at} className={shared.file}>
          <Text>{reviewer?.name ?? t('recordings.erased')}</Text>
          <span className={shared.state}>
            {isDone ? <IconCircleCheck size={18} aria-hidden /> : <IconHourglassLow size={18} aria-hidden />}
            {t(isDone ? 'qaFigures.done' : 'qaFigures.notDone')}
          </span>
        </li>
      ))}
    </ul>
  );
}
