import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loading } from '../../kit/loading.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { Time } from '../../kit/time.js';
import styles from './application.module.css';
import { mailsQuery } from './application-queries.js';

/** What this candidate was written, and whether it went out. */
export function Mails({ applicationId }: { applicationId: string }) {
  const { t, i18n } = useTranslation();
  const mails = useQuery(mailsQuery(applicationId));
  if (mails.error) return <ProblemNotice error={mails.error} onRetry={() => void mails.refetch()} />;
  if (!mails.data) return <Loading rows={1} />;
  if (mails.data.items.length === 0) return <Text fz="sm">{t('application.mails.none')}</Text>;
  return (
    <ul className={styles.events}>
      {mails.data.items.map(({ id, template, status, sent_at: sent, created_at: ordered, problem }) => {
        // A template of a newer server has no name here yet; its own is better than none.
        const name = `settings.mail.templates.${template.replaceAll('.', '_')}`;
        return (
          <li key={id} className={styles.event}>
            <span>
              {i18n.exists(name) ? (i18n.t as (key: string) => string)(name) : template}
              {problem !== null && (
                <Text fz="sm" c="var(--person)">
                  {problem}
                </Text>
              )}
            </span>
            <Text span fz="sm" c={status === 'failed' ? 'var(--person)' : 'dimmed'}>
              {t(`application.mails.${status}`)}, <Time at={sent ?? ordered} />
            </Text>
          </li>
        );
      })}
    </ul>
  );
}
