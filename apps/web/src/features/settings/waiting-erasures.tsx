import { Text } from '@mantine/core';
import { IconAlertTriangle, IconHourglass, IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { waitingDeletionList } from '#libs/api-client';
import { ask } from '../../api/ask.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { Time } from '../../kit/time.js';
import { Section } from './section.js';
import styles from './settings.module.css';
import { State } from '../../kit/state.js';

/** Candidates who asked for their data to be erased, and are not through yet. */
export function WaitingErasures() {
  const { t } = useTranslation();
  const waiting = useQuery({ queryKey: ['retention', 'erasures'], queryFn: () => ask(waitingDeletionList()) });
  return (
    <Section title={t('settings.erasures.title')} lead={t('settings.erasures.lead')}>
      <ProblemNotice error={waiting.error} onRetry={() => void waiting.refetch()} />
      {waiting.data?.items.length === 0 && (
        <Text c="dimmed" fz="sm">
          {t('settings.erasures.none')}
        </Text>
      )}
      {waiting.data && waiting.data.items.length > 0 && (
        <ul className={styles.list}>
          {waiting.data.items.map(({ id, kind, status, due_at: due, is_overdue: isLate, problem }) => (
            <li key={id} className={styles.row}>
              <span className={styles.main}>
                <strong>{t(`settings.erasures.kinds.${kind}`)}</strong>
                {problem !== null && <span className={styles.quiet}>{problem}</span>}
              </span>
              {isLate ? (
                <State Icon={IconAlertTriangle} tone="person" text={t('settings.erasures.late')} />
              ) : (
                <State
                  Icon={status === 'on_hold' ? IconLock : IconHourglass}
                  tone="quiet"
                  text={t(`settings.erasures.status.${status}`)}
                />
              )}
              <span className={styles.quiet}>
                <Time at={due} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
