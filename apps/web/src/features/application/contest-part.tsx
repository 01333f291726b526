import { Button, Group, Menu, Text, Title } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contestAssign, recruiterList, type ContestResponse } from '#libs/api-client';
import { ask } from '../../api/ask.js';
import { mayHire, useMe } from '../../api/who.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { Time } from '../../kit/time.js';
import { AnswerContest } from './answer-contest.js';
import styles from './application.module.css';

/** What the candidate wrote, who looks at it, and what they were answered. */
export function ContestPart({ contest }: { contest: ContestResponse }) {
  const { t } = useTranslation();
  const me = useMe();
  const isOpen = contest.status !== 'closed';
  return (
    <section className={styles.part} aria-label={t('application.contest.title')}>
      <Group justify="space-between" align="baseline" mb="xs">
        <Title order={2}>{t('application.contest.title')}</Title>
        <Text fz="sm" c="dimmed">
          <Time at={contest.created_at} />
        </Text>
      </Group>
      <p className="said" style={{ whiteSpace: 'pre-line', margin: 0 }}>
        “{contest.reason}”
      </p>
      {contest.dimensions.length > 0 && (
        <Text fz="sm" c="dimmed" mt={6}>
          {t('application.contest.about', { criteria: contest.dimensions.join(', ') })}
        </Text>
      )}
      {isOpen && (
        <Text fz="sm" mt="sm">
          {contest.assigned_to
            ? t('application.contest.with', { name: contest.assigned_to.name })
            : t('application.contest.nobody')}{' '}
          {t(contest.is_overdue ? 'application.contest.overdue' : 'application.contest.due')}{' '}
          <Time at={contest.due_at} />.
        </Text>
      )}
      {isOpen && mayHire(me) && <Steps contest={contest} />}
      {contest.outcome !== null && (
        <div>
          <Text mt="sm" fw={600}>
            {t(`application.contest.outcomes.${contest.outcome}`)}
          </Text>
          <Text className="reading" style={{ whiteSpace: 'pre-line' }}>
            {contest.explanation}
          </Text>
          <Text fz="sm" c="dimmed" mt={4}>
            {t('application.contest.answered', { name: contest.decided_by?.name ?? t('application.erased') })}
            {contest.decided_at !== null && (
              <>
                , <Time at={contest.decided_at} />
              </>
            )}
          </Text>
        </div>
      )}
    </section>
  );
}

/** Somebody takes it, or hands it to who did not decide; then it is answered. */
function Steps({ contest }: { contest: ContestResponse }) {
  const { t } = useTranslation();
  const me = useMe();
  const client = useQueryClient();
  const [isAnswering, setAnswering] = useState(false);
  const members = useQuery({
    queryKey: ['members', 'first'],
    queryFn: () => ask(recruiterList({ query: { limit: 200 } })),
  });
  const assign = useMutation({
    mutationFn: (userId: string) => ask(contestAssign({ path: { id: contest.id }, body: { user_id: userId } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['contests'] }),
  });
  const assigned = contest.assigned_to?.id ?? null;
  const colleagues = (members.data?.items ?? []).filter(
    ({ user_id: id, role, is_active: isActive }) =>
      isActive && id !== me.id && id !== assigned && (role === 'org_admin' || role === 'recruiter'),
  );
  return (
    <>
      <Group mt="md" gap="sm">
        <Button size="sm" variant={assigned === me.id ? 'filled' : 'default'} onClick={() => setAnswering(true)}>
          {t('application.contest.answer')}
        </Button>
        {assigned !== me.id && (
          <Button size="sm" loading={assign.isPending} onClick={() => assign.mutate(me.id)}>
            {t('application.contest.take')}
          </Button>
        )}
        {colleagues.length > 0 && (
          <Menu position="bottom-start">
            <Menu.Target>
              <Button size="sm" variant="subtle" rightSection={<IconChevronDown size={16} aria-hidden />}>
                {t('application.contest.handTo')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {colleagues.map(({ user_id: id, full_name: name }) => (
                <Menu.Item key={id} onClick={() => assign.mutate(id)}>
                  {name}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </Group>
      {assign.error !== null && (
        <div style={{ marginTop: 12 }}>
          <ProblemNotice error={assign.error} />
        </div>
      )}
      {isAnswering && <AnswerContest contest={contest} onClose={() => setAnswering(false)} />}
    </>
  );
}
