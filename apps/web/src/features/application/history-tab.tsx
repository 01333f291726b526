import { Alert, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconRepeat } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { assessmentReplay, type AssessmentListItem } from '#libs/api-client';
import { ask } from '../../api/ask.js';
import { EmptyState } from '../../kit/empty-state.js';
import { Loading } from '../../kit/loading.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { Time } from '../../kit/time.js';
import { figure } from '../../texts/format.js';
import styles from './application.module.css';
import { assessmentQuery, versionsQuery } from './application-queries.js';

/** Every version of the assessment, what it takes to make the newest again, and whether it comes out the same. */
export function HistoryTab({ interviewId }: { interviewId: string }) {
  const { t } = useTranslation();
  const versions = useQuery(versionsQuery(interviewId));
  const newest = useQuery(assessmentQuery(interviewId));
  if (versions.error) return <ProblemNotice error={versions.error} onRetry={() => void versions.refetch()} />;
  if (!versions.data) return <Loading rows={3} />;
  if (versions.data.items.length === 0) return <EmptyState title={t('application.noAssessment')} />;
  return (
    <Stack maw={760}>
      {newest.data && <Replay assessmentId={newest.data.id} />}
      {versions.data.items.map((version) => (
        <Version key={version.id} version={version} />
      ))}
      {newest.data?.provenance && (
        <Paper bg="var(--sheet)">
          <Title order={3} mb="sm">
            {t('application.provenance')}
          </Title>
          <dl className={styles.facts}>
            {Object.entries(newest.data.provenance)
              .filter(([, value]) => typeof value !== 'object')
              .map(([name, value]) => (
                <Fact key={name} name={name.replaceAll('_', ' ')} value={String(value)} />
              ))}
          </dl>
        </Paper>
      )}
    </Stack>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}

function Version({ version }: { version: AssessmentListItem }) {
  const { t } = useTranslation();
  const score = version.overall_score === null ? t('app.noScore') : figure(version.overall_score);
  return (
    <Paper bg="var(--sheet)">
      <Group justify="space-between">
        <Title order={3}>{t('application.version', { version: version.version })}</Title>
        <Text fz="sm" c="dimmed">
          {version.generated_at !== null && <Time at={version.generated_at} />}
        </Text>
      </Group>
      <Text>{t('application.engineSays', { score })}</Text>
      {version.human_override !== null && (
        <Text>
          {t('application.overruledBy', { name: version.human_override.by?.name ?? t('application.erased') })}{' '}
          {version.human_override.overall_score !== null && figure(version.human_override.overall_score)}{' '}
          <q>{version.human_override.reason}</q>
        </Text>
      )}
    </Paper>
  );
}

/** Works the score out again from what was kept. */
function Replay({ assessmentId }: { assessmentId: string }) {
  const { t } = useTranslation();
  const replay = useMutation({ mutationFn: () => ask(assessmentReplay({ path: { id: assessmentId } })) });
  return (
    <Stack gap="xs">
      <Group>
        <Button
          variant="default"
          leftSection={<IconRepeat size={18} aria-hidden />}
          loading={replay.isPending}
          onClick={() => replay.mutate()}
        >
          {t('application.replay')}
        </Button>
      </Group>
      <ProblemNotice error={replay.error} />
      {replay.data && (
        <Alert role="status" variant="outline" color={replay.data.matches ? 'pine' : 'amber'}>
          <Text>{t(replay.data.matches ? 'application.replaySame' : 'application.replayDiffers')}</Text>
          <Text fz="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {replay.data.verification.replayed_hash}
          </Text>
        </Alert>
      )}
    </Stack>
  );
}
