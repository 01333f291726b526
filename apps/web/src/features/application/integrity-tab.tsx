import { Button, Group, Paper, Stack, Text, Textarea, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { verdictJudge, type JudgedFlagResponse, type VerdictRequest } from '#libs/api-client';
import { ask } from '../../api/ask.js';
import { EmptyState } from '../../kit/empty-state.js';
import { Loading } from '../../kit/loading.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { Time } from '../../kit/time.js';
import { percentage } from '../../texts/format.js';
import { assessmentQuery, flagsQuery } from './application-queries.js';

const VERDICTS = ['confirmed', 'dismissed', 'unclear'] as const;

/** What was noticed beside the answers, how sure that is, and what a person makes of it. No score hangs on it. */
export function IntegrityTab({ interviewId }: { interviewId: string }) {
  const { t } = useTranslation();
  const assessment = useQuery(assessmentQuery(interviewId));
  const assessmentId = assessment.data?.id;
  const flags = useQuery({ ...flagsQuery(assessmentId ?? ''), enabled: assessmentId !== undefined });
  if (assessment.error) return <EmptyState title={t('application.noAssessment')} />;
  if (flags.error) return <ProblemNotice error={flags.error} onRetry={() => void flags.refetch()} />;
  if (!flags.data || assessmentId === undefined) return <Loading rows={3} />;
  return (
    <Stack maw={760}>
      <Text c="dimmed">{t('application.integrityTell')}</Text>
      {flags.data.items.length === 0 && <EmptyState title={t('application.noFlags')} />}
      {flags.data.items.map((flag) => (
        <Flag key={flag.id} assessmentId={assessmentId} flag={flag} />
      ))}
    </Stack>
  );
}

function Flag({ assessmentId, flag }: { assessmentId: string; flag: JudgedFlagResponse }) {
  const { t, i18n } = useTranslation();
  // A kind of a newer server has no name here yet; its own is better than none.
  const name = `application.flags.${flag.type}`;
  const what = i18n.exists(name) ? (i18n.t as (key: string) => string)(name) : flag.type.replaceAll('_', ' ');
  const client = useQueryClient();
  const [note, setNote] = useState('');
  const judge = useMutation({
    mutationFn: (verdict: VerdictRequest['verdict']) =>
      ask(
        verdictJudge({
          path: { id: assessmentId, flag_id: flag.id },
          body: { verdict, ...(note !== '' && { note }) },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ['flags', assessmentId] }),
  });
  return (
    <Paper bg="var(--sheet)">
      <Stack gap="xs">
        <Title order={2} fz="md">
          {what}
        </Title>
        <Text>{flag.evidence}</Text>
        <Text fz="sm" c="dimmed">
          {t('application.flagSure', {
            severity: t(`application.severity.${flag.severity}`),
            confidence: percentage(flag.confidence),
          })}
        </Text>
        {flag.history.map(({ verdict, note: said, at, by }) => (
          <Text key={at} fz="sm">
            {t(`application.verdict.${verdict}`)}
            {by !== null && `, ${by.name}`}, <Time at={at} />
            {said !== null && said !== '' && `: ${said}`}
          </Text>
        ))}
        <ProblemNotice error={judge.error} />
        <Textarea
          label={t('application.note')}
          autosize
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Group gap="xs">
          {VERDICTS.map((verdict) => (
            <Button
              key={verdict}
              size="sm"
              variant="default"
              loading={judge.isPending && judge.variables === verdict}
              onClick={() => judge.mutate(verdict)}
            >
              {t(`application.verdict.${verdict}`)}
            </Button>
          ))}
        </Group>
      </Stack>
    </Paper>
  );
}
