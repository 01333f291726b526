import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ContestResponse } from '#libs/api-client';
import { ButtonLink } from '../../kit/links.js';
import { Time } from '../../kit/time.js';
import styles from './application.module.css';
import { contestsQuery } from './application-queries.js';

/** What this candidate asked a person to look at again, newest last. */
export function useContests(applicationId: string): ContestResponse[] {
  const contests = useQuery(contestsQuery);
  return (contests.data?.items ?? [])
    .filter(({ application_id: id }) => id === applicationId)
    .sort((a, b) => a.created_at.localeCompare(b.created_at));
}

/** Says on every tab that somebody waits for an answer. */
export function ContestNotice({ applicationId }: { applicationId: string }) {
  const { t } = useTranslation();
  const open = useContests(applicationId).find(({ status }) => status !== 'closed');
  if (!open) return null;
  return (
    <div className={styles.contest}>
      <div>
        <Text fw={600}>{t('application.contest.title')}</Text>
        <Text fz="sm">
          {t(open.is_overdue ? 'application.contest.overdue' : 'application.contest.due')} <Time at={open.due_at} />
          {'. '}
          {open.assigned_to
            ? t('application.contest.with', { name: open.assigned_to.name })
            : t('application.contest.nobody')}
        </Text>
      </div>
      <ButtonLink
        to="/applications/$applicationId"
        params={{ applicationId }}
        search={{ tab: 'history' }}
        variant="default"
        size="sm"
      >
        {t('application.contest.read')}
      </ButtonLink>
    </div>
  );
}
