import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { FeedbackResponse } from '#libs/api-client';
import { EmptyState } from '../../kit/empty-state.js';
import rows from '../../kit/linked-rows.module.css';
import { ButtonLink } from '../../kit/links.js';
import { Loading } from '../../kit/loading.js';
import { Page } from '../../kit/page.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { useRowKeys } from '../../kit/use-row-keys.js';
import { KINDS, kindOf, queueQuery } from './feedback-queries.js';
import styles from './feedback.module.css';
import { Standing } from './standing.js';

/** Letters about resumes that wait for a person, by why they wait; what is due first comes first. */
export function QueuePage() {
  const { t } = useTranslation();
  const queue = useQuery(queueQuery);
  const list = useRowKeys<HTMLDivElement>();
  const letters = queue.data ?? [];
  const [first] = letters;
  return (
    <Page
      title={t('feedback.title')}
      lead={t('feedback.lead')}
      action={
        first && (
          <ButtonLink to="/feedback/$resumeId" params={{ resumeId: first.resume_id }}>
            {t('feedback.begin')}
          </ButtonLink>
        )
      }
    >
      <ProblemNotice error={queue.error} onRetry={() => void queue.refetch()} />
      {queue.isPending && <Loading />}
      {queue.isSuccess && letters.length === 0 && (
        <EmptyState
          title={t('feedback.none')}
          hint={t('feedback.noneHint')}
          action={
            <ButtonLink to="/today" variant="default">
              {t('app.nav.today')}
            </ButtonLink>
          }
        />
      )}
      <div ref={list} className={styles.kinds}>
        {KINDS.map((kind) => {
          const ofKind = letters.filter((letter) => kindOf(letter) === kind);
          if (ofKind.length === 0) return null;
          return (
            <section key={kind} aria-labelledby={`letters-${kind}`}>
              <Title order={2} id={`letters-${kind}`} mb="sm">
                {t(`feedback.kinds.${kind}`)}
              </Title>
              <ul className={rows.list}>
                {ofKind.map((letter) => (
                  <Row key={letter.id} letter={letter} />
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </Page>
  );
}

function Row({ letter }: { letter: FeedbackResponse }) {
  const { resume_id: resumeId, candidate, job_role: role, file_name: file, problem } = letter;
  return (
    <li className={`${rows.row} ${styles.row}`}>
      <span>
        <Link data-row to="/feedback/$resumeId" params={{ resumeId }} className={rows.name}>
          {candidate.name}
        </Link>
        <span className={`${rows.quiet} ${styles.about}`}>
          {role === null ? file : `${role.name} · ${file}`}
          {problem !== null && <span className={styles.about}>{problem}</span>}
        </span>
      </span>
      <Standing letter={letter} isShort />
    </li>
  );
}
