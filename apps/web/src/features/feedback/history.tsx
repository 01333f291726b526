import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FeedbackResponse, FeedbackVersionResponse } from '#libs/api-client';
import { Loading } from '../../kit/loading.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { Time } from '../../kit/time.js';
import { historyQuery } from './feedback-queries.js';
import styles from './feedback.module.css';
import { whatChanged } from './what-changed.js';

/** What the letter said before, who changed it, and what they changed. */
export function History(props: { letter: FeedbackResponse; onTake?: (version: FeedbackVersionResponse) => void }) {
  const { t } = useTranslation();
  const { letter, onTake } = props;
  const versions = useQuery(historyQuery(letter.resume_id));
  if (versions.error) return <ProblemNotice error={versions.error} onRetry={() => void versions.refetch()} />;
  if (!versions.data) return <Loading rows={2} />;
  const { items } = versions.data;
  if (items.length === 0) return <p className={styles.quiet}>{t('feedback.neverChanged')}</p>;
  return (
    <ol className={styles.history}>
      {items.map((version, index) => (
        <li key={version.replaced_at}>
          <Text fz="sm">
            {version.reason === 'written_again'
              ? t('feedback.writtenAgainBy', { name: version.replaced_by?.name ?? t('feedback.nobody') })
              : t('feedback.changedBy', { name: version.replaced_by?.name ?? t('feedback.nobody') })}
            , <Time at={version.replaced_at} />
          </Text>
          <Changes before={version} after={items[index - 1] ?? letter} />
          {onTake && (
            <Button variant="subtle" size="compact-sm" onClick={() => onTake(version)}>
              {t('feedback.takeAgain')}
            </Button>
          )}
        </li>
      ))}
    </ol>
  );
}

type Version = Pick<FeedbackResponse, 'feedback_content' | 'identified_gaps' | 'recommended_resources'>;

function Changes({ before, after }: { before: Version; after: Version }) {
  const { t } = useTranslation();
  const lines = whatChanged(before.feedback_content ?? '', after.feedback_content ?? '');
  const changed = lines.filter(({ kind }) => kind !== 'kept');
  const isAdviceSame =
    JSON.stringify([before.identified_gaps, before.recommended_resources]) ===
    JSON.stringify([after.identified_gaps, after.recommended_resources]);
  return (
    <>
      {changed.map(({ kind, text }, index) =>
        kind === 'gone' ? (
          <del key={index} className={styles.gone}>
            {text}
          </del>
        ) : (
          <ins key={index} className={styles.added}>
            {text}
          </ins>
        ),
      )}
      {!isAdviceSame && <Text fz="sm">{t('feedback.adviceChanged')}</Text>}
    </>
  );
}
