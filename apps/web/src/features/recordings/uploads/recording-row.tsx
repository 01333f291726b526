import { Button, Progress, Text } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconFileText,
  IconMessages,
  IconMicrophone,
  type Icon,
} from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { recordingRetry, type RecordingResponse } from '#libs/api-client';
import { ask } from '../../../api/ask.js';
import { TextLink } from '../../../kit/links.js';
import { ProblemNotice } from '../../../kit/problem-notice.js';
import { Time } from '../../../kit/time.js';
import { duration } from '../../../texts/format.js';
import { isUnderWay } from '../recordings-queries.js';
import styles from '../recordings.module.css';
import { stepOf } from './steps.js';

const ICONS: Record<RecordingResponse['source'], Icon> = {
  audio: IconMicrophone,
  transcript: IconFileText,
  interview: IconMessages,
};

/** One file: which step it is in, or what came of it; a failure keeps its reason and can be tried again. */
export function RecordingRow(row: { recording: RecordingResponse; agent: string | null; canRetry: boolean }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { recording, agent } = row;
  const retry = useMutation({
    mutationFn: () => ask(recordingRetry({ path: { id: recording.id } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['recordings'] }),
  });
  const SourceIcon = ICONS[recording.source];
  const length = recording.duration_seconds === null ? null : duration(recording.duration_seconds);
  const step = t(`recordings.uploads.steps.${stepOf(recording)}`);
  return (
    <li className={styles.file}>
      <div className={styles.what}>
        <span className={styles.fileName}>
          <SourceIcon size={18} stroke={1.6} aria-label={t(`recordings.uploads.sources.${recording.source}`)} />
          {recording.status === 'completed' ? (
            <TextLink to="/recordings/$recordingId" params={{ recordingId: recording.id }} fw={600} underline="hover">
              {recording.file_name}
            </TextLink>
          ) : (
            <Text span fw={600}>
              {recording.file_name}
            </Text>
          )}
        </span>
        <Text fz="sm" c="dimmed">
          {[agent, recording.team, length].map((part) => (part === null ? '' : `${part} · `))}
          <Time at={recording.uploaded_at} />
        </Text>
        {recording.problem !== null && (
          <Text fz="sm" mt={4}>
            {recording.problem.detail}
          </Text>
        )}
        <ProblemNotice error={retry.error} />
      </div>
      <div className={styles.step}>
        <span className={styles.state} data-tone={recording.status === 'failed' ? 'alarm' : 'plain'}>
          {recording.status === 'failed' && <IconAlertTriangle size={16} aria-hidden />}
          {recording.status === 'completed' && <IconCircleCheck size={16} aria-hidden />}
          {step}
        </span>
        {isUnderWay(recording.status) && (
          <Progress
            value={recording.progress}
            aria-label={t('recordings.uploads.progressOf', { name: recording.file_name })}
          />
        )}
        {recording.status === 'failed' && row.canRetry && (
          <Button size="compact-sm" variant="default" loading={retry.isPending} onClick={() => retry.mutate()}>
            {t('app.retry')}
          </Button>
        )}
      </div>
    </li>
  );
}
