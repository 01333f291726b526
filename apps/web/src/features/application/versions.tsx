import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconRepeat } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { assessmentReplay, type AssessmentListItem, type HumanOverrideResponse } from '#libs/api-client';
import { ask } from '../../api/ask.js';
import { Loading } from '../../kit/loading.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { Time } from '../../kit/time.js';
import { figure } from '../../texts/format.js';
import styles from './application.module.css';
import { assessmentQuery, versionsQuery } from './application-queries.js';

/** Every version of the assessment, who overruled it, what it takes to make the newest again, and whether it does. */
export function Versions({ interviewId }: { interviewId: string }) {
  const { t } = useTranslation();
  const versions = useQuery(versionsQuery(interviewId));
  const newest = useQuery(assessmentQuery(interviewId));
  if (versions.error) return <ProblemNotice error={versions.error} onRetry={() => void versions.refetch()} />;
  if (!versions.data) return <Loading rows={2} />;
  if (versions.data.items.length === 0) return <Text>{t('application.noAssessment')}</Text>;
  const provenance = Object.entries(newest.data?.provenance ?? {}).filter(([, value]) => typeof value !== 'object');
  return (
    <Stack gap="lg">
      {versions.data.items.map((version) => (
        <Version
          key={version.id}
          version={version}
          overrides={
            version.id === newest.data?.id
              ? newest.data.overrides
              : version.human_override === null
                ? []
                : [version.human_override]
          }
        />
      ))}
      {provenance.length > 0 && (
        <details>
          <summary>{t('application.provenance')}</summary>
          <dl className={styles.facts}>
            {provenance.map(([name, value]) => (
              <Fact key={name} name={name.replaceAll('_', ' ')} value={String(value)} />
            ))}
          </dl>
        </details>
      )}
      {newest.data && <Replay assessmentId={newest.data.id} />}
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

function Version({ version, overrides }: { version: AssessmentListItem; overrides: readonly HumanOverrideResponse[] }) {
  const { t } = useTranslation();
  const score = version.overall_score === null ? t('app.noScore') : figure(version.overall_score);
  return (
    <div>
      <div className={styles.event}>
        <Title order={3}>{t('application.version', { version: version.version })}</Title>
        <Text fz="sm" c="dimmed">
          {version.generated_at !== null && <Time at={version.generated_at} />}
        </Text>
      </div>
      <Text mt={4}>{t('application.engineSays', { score })}</Text>
      <ul className={styles.events} style={{ marginTop: overrides.length > 0 ? 8 : 0 }}>
        {overrides.map(({ by, at, overall_score: points, reason }) => (
          <li key={at} className={styles.event}>
            <span>
              {t('application.overruledBy', { name: by?.name ?? t('application.erased') })}{' '}
              {points !== null && <strong className="figures">{figure(points)}</strong>} <q>{reason}</q>
            </span>
            <Text span fz="sm" c="dimmed">
              <Time at={at} />
            </Text>
          </li>
        ))}
      </ul>
    </div>
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
          size="sm"
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
