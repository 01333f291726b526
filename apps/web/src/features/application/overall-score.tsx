import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { AssessmentResponse } from '#libs/api-client';
import { Score } from '../../kit/score.js';
import { figure } from '../../texts/format.js';
import styles from './application.module.css';
import { OverrideDialog } from './override-dialog.js';

/** The score that counts. Where a person set it, the engine's stays visible beside it. */
export function OverallScore({ assessment }: { assessment: AssessmentResponse }) {
  const { t } = useTranslation();
  const [isOpen, { open, close }] = useDisclosure(false);
  const override = assessment.human_override;
  const isOverruled = typeof override?.overall_score === 'number';
  return (
    <>
      <div className={styles.total}>
        <Text fw={620}>{t('application.overall')}</Text>
        <Score score={assessment.effective_score} />
        <Button variant="default" size="sm" onClick={open}>
          {t('application.override')}
        </Button>
      </div>
      {override !== null && (
        <Text fz="sm" mb="md">
          {isOverruled && (
            <>
              <Text span c="dimmed" td="line-through">
                {assessment.overall_score === null ? t('app.noScore') : figure(assessment.overall_score)}
              </Text>{' '}
            </>
          )}
          {t('application.overruledBy', { name: override.by?.name ?? t('application.erased') })}{' '}
          <q>{override.reason}</q>
        </Text>
      )}
      <OverrideDialog assessment={assessment} isOpen={isOpen} onClose={close} />
    </>
  );
}
