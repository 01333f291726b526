import { Button, Collapse, Group, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { InterviewDetailResponse } from '#libs/api-client';
import { ButtonLink, TextLink } from '../../kit/links.js';
import { Loading } from '../../kit/loading.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { duration } from '../../texts/format.js';
import { answersQuery } from './interview-queries.js';
import styles from './interview.module.css';
import { OwnAnswers } from './own-answers.js';

const STEPS = ['assessed', 'person', 'feedback', 'contest'] as const;

/** The interview is over: what happens next, and what was said. */
export function Afterwards({ interview }: { interview: InterviewDetailResponse }) {
  const { t } = useTranslation();
  const [isOpen, { toggle }] = useDisclosure(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const answers = useQuery({ ...answersQuery(interview.id), enabled: isOpen });
  const isPractice = interview.kind === 'practice';
  const organisation = interview.application?.job_role.organisation.name ?? '';
  return (
    <Stack className={styles.narrow}>
      <Title order={1} ref={heading} tabIndex={-1} className={styles.heading}>
        {t(isPractice ? 'interview.after.practiceTitle' : 'interview.after.title')}
      </Title>
      <Text className="reading">
        {t(isPractice ? 'interview.after.practiceTell' : 'interview.after.tell', { organisation })}{' '}
        {interview.duration_seconds !== null &&
          t('interview.after.took', { duration: duration(interview.duration_seconds) })}
      </Text>
      {!isPractice && (
        <>
          <Title order={2} mt="md">
            {t('interview.after.next')}
          </Title>
          <ol className={styles.steps}>
            {STEPS.map((step) => (
              <li key={step}>
                <Text fw={600}>{t(`interview.after.${step}`)}</Text>
                <Text c="dimmed">{t(`interview.after.${step}Tell`, { organisation })}</Text>
              </li>
            ))}
          </ol>
        </>
      )}
      <Group>
        {isPractice ? (
          <ButtonLink to="/practice">{t('interview.practice.another')}</ButtonLink>
        ) : (
          <ButtonLink to="/home">{t('interview.toHome')}</ButtonLink>
        )}
        <ButtonLink to="/interviews/$interviewId/explanation" params={{ interviewId: interview.id }} variant="default">
          {t('interview.after.explanation')}
        </ButtonLink>
        <Button variant="subtle" aria-expanded={isOpen} onClick={toggle}>
          {t(isOpen ? 'interview.after.hide' : 'interview.after.show')}
        </Button>
      </Group>
      {isPractice && <TextLink to="/home">{t('interview.toHome')}</TextLink>}
      <Collapse expanded={isOpen}>
        {answers.isPending && <Loading rows={3} />}
        <ProblemNotice error={answers.error} onRetry={() => void answers.refetch()} />
        {answers.data && <OwnAnswers messages={answers.data.items} />}
      </Collapse>
    </Stack>
  );
}
