import { Button, Group, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { CandidateContestResponse, ExplainedContest } from '#libs/api-client';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { Time } from '../../kit/time.js';
import { exactTime } from '../../texts/format.js';
import styles from './explanation.module.css';
import { myContestQuery } from './explanation-queries.js';

const ContestForm = lazy(async () => ({ default: (await import('./contest-form.js')).ContestForm }));

/** How to have a person look again, or how far that is. */
export function ContestSection(props: { interviewId: string; contest: ExplainedContest; criteria: readonly string[] }) {
  const { t } = useTranslation();
  const [isOpen, { open, close }] = useDisclosure(false);
  const newest = useQuery(myContestQuery(props.interviewId));
  const { how, possible, until } = props.contest;
  return (
    <section className={styles.aside} aria-labelledby="contest">
      <Title order={2} id="contest" mb="xs">
        {t('explanation.contest')}
      </Title>
      <ProblemNotice error={newest.error} onRetry={() => void newest.refetch()} />
      {newest.data && <Asked contest={newest.data} />}
      <Text className="reading">{how}</Text>
      {possible && until !== null && (
        <Text fz="sm" c="dimmed" mt={4}>
          {t('explanation.contestUntil', { until: exactTime(new Date(until)) })}
        </Text>
      )}
      {possible && !isOpen && (
        <Group mt="md">
          <Button variant="default" onClick={open}>
            {t('explanation.contestAsk')}
          </Button>
        </Group>
      )}
      {possible && isOpen && (
        <Suspense>
          <ContestForm interviewId={props.interviewId} criteria={props.criteria} onClose={close} />
        </Suspense>
      )}
    </section>
  );
}

/** What was asked, by when a person answers, and what they said. */
function Asked({ contest }: { contest: CandidateContestResponse }) {
  const { t } = useTranslation();
  return (
    <div className={styles.asked} role="status">
      <Text fw={600}>{t(`explanation.contestStatus.${contest.status}`)}</Text>
      {contest.status !== 'closed' && (
        <Text>
          {t(contest.is_overdue ? 'explanation.contestLate' : 'explanation.contestDue')} <Time at={contest.due_at} /> (
          {exactTime(new Date(contest.due_at))}).
        </Text>
      )}
      {contest.outcome !== null && <Text>{t(`explanation.contestOutcome.${contest.outcome}`)}</Text>}
      {contest.explanation !== null && <p className="said">{contest.explanation}</p>}
      <Text fz="sm" c="dimmed" mt={6}>
        {t('explanation.youSaid')}
        {contest.dimensions.length > 0 && ` (${contest.dimensions.join(', ')})`}
      </Text>
      <p className="said">“{contest.reason}”</p>
    </div>
  );
}
