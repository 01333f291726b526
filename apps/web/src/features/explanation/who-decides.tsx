import { Text } from '@mantine/core';
import { IconUserCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ExplainedDecision } from '#libs/api-client';
import { Time } from '../../kit/time.js';
import styles from './explanation.module.css';

/** First of all: not the machine. */
export function WhoDecides({ decision }: { decision: ExplainedDecision }) {
  const { t } = useTranslation();
  return (
    <div className={styles.person}>
      <IconUserCheck size={24} stroke={1.5} aria-hidden />
      <div>
        <Text>{decision.who_decides}</Text>
        {decision.overruled_at !== null && (
          <Text fz="sm">
            {t('explanation.overruled')} <Time at={decision.overruled_at} />.
          </Text>
        )}
        <Text fz="sm">
          {decision.decided_at === null ? (
            t('explanation.undecided')
          ) : (
            <>
              {t('explanation.decided')} <Time at={decision.decided_at} />.
            </>
          )}
        </Text>
      </div>
    </div>
  );
}
