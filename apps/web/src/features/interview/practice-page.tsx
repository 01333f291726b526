import { Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { interviewCreate, type CreateInterviewRequest, type ListedInterviewResponse } from '#libs/api-client';
import { ask } from '../../api/ask.js';
import { TextLink } from '../../kit/links.js';
import { Page } from '../../kit/page.js';
import { Time } from '../../kit/time.js';
import { Choices } from './choices.js';
import { GetReady, type Way } from './get-ready.js';
import styles from './get-ready.module.css';
import { ownInterviewsQuery } from './interview-queries.js';

const TRADES = ['fullstack', 'javascript', 'react', 'python'] as const;
type Trade = NonNullable<CreateInterviewRequest['role_type']>;

/** An interview that counts for nothing, with a hint after every answer. */
export function PracticePage() {
  const { t } = useTranslation();
  const router = useRouter();
  const client = useQueryClient();
  const [trade, setTrade] = useState<Trade>('fullstack');
  const own = useQuery(ownInterviewsQuery);
  const runs = own.data?.items.filter(({ kind }) => kind === 'practice') ?? [];
  const begin = useMutation({
    mutationFn: (mode: Way) => ask(interviewCreate({ body: { role_type: trade, mode } })),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ['interviews'] });
      await router.navigate({ to: '/interview/$interviewId', params: { interviewId: id } });
    },
  });
  return (
    <Page title={t('interview.practice.title')} lead={t('interview.practice.tell')}>
      <Stack gap="xl" maw={760}>
        {runs.length > 0 && <Runs runs={runs} />}
        <Choices
          label={t('interview.practice.trade')}
          value={trade}
          onChange={setTrade}
          choices={TRADES.map((value) => ({ value, label: t(`interview.practice.trades.${value}`) }))}
        />
        <GetReady
          kind="practice"
          beginText={t('interview.practice.begin')}
          isBeginning={begin.isPending}
          problem={begin.error}
          onBegin={(way) => begin.mutate(way)}
        />
      </Stack>
    </Page>
  );
}

function Runs({ runs }: { runs: readonly ListedInterviewResponse[] }) {
  const { t } = useTranslation();
  return (
    <section>
      <Title order={2} mb="sm">
        {t('interview.practice.runs')}
      </Title>
      <ul className={styles.runs}>
        {runs.map(({ id, role_type: trade, status, created_at: at }) => (
          <li key={id}>
            <Text fw={600}>{trade === null ? '' : t(`interview.practice.trades.${trade}`)}</Text>
            <Text c="dimmed" fz="sm">
              <Time at={at} />
            </Text>
            <TextLink to="/interview/$interviewId" params={{ interviewId: id }}>
              {t(status === 'in_progress' ? 'interview.goOn' : 'interview.practice.look')}
            </TextLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
