import { Button, Group, Progress, Select, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { recordingEvaluate, type RecordingDetailResponse, type QaTranscriptResponse } from '#libs/api-client';
import { ask } from '../../../api/ask.js';
import { useMe } from '../../../api/who.js';
import { ProblemNotice } from '../../../kit/problem-notice.js';
import { isUnderWay } from '../recordings-queries.js';
import shared from '../recordings.module.css';
import { mayManage } from '../rights.js';
import { stepOf } from '../uploads/steps.js';
import { useNames } from '../use-names.js';
import { Conversation } from './conversation.js';

/** A recording that is still being worked on, could not be, or is not checked against anything. */
export function NotEvaluated(props: { recording: RecordingDetailResponse; transcript: QaTranscriptResponse | null }) {
  const { t } = useTranslation();
  const { recording, transcript } = props;
  const me = useMe();
  const isWaiting = isUnderWay(recording.status);
  return (
    <Stack>
      <section className={shared.sheet} aria-label={t('recordings.uploads.status')}>
        <Text fw={600} role="status">
          {t(`recordings.uploads.steps.${stepOf(recording)}`)}
        </Text>
        {isWaiting && (
          <>
            <Progress
              value={recording.progress}
              aria-label={t('recordings.uploads.progressOf', { name: recording.file_name })}
            />
            <Text fz="sm" c="dimmed">
              {t('recordings.uploads.leaving')}
            </Text>
          </>
        )}
        {recording.problem !== null && <Text>{recording.problem.detail}</Text>}
        {recording.outcome === 'no_speech' && <Text>{t('recordings.words.nobodySpeaksHint')}</Text>}
        {recording.status === 'completed' && recording.outcome !== 'no_speech' && mayManage(me) && (
          <EvaluateNow recordingId={recording.id} />
        )}
      </section>
      {transcript !== null && transcript.diarized_segments.length > 0 && (
        <section className={shared.sheet} aria-label={t('recordings.transcript')}>
          <Conversation transcript={transcript} canCorrect={mayManage(me)} />
        </section>
      )}
    </Stack>
  );
}

function EvaluateNow({ recordingId }: { recordingId: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { templates } = useNames();
  const [template, setTemplate] = useState<string | null>(null);
  const evaluate = useMutation({
    mutationFn: (policy_template_id: string) =>
      ask(recordingEvaluate({ path: { id: recordingId }, body: { policy_template_id } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['recordings'] }),
  });
  return (
    <>
      <ProblemNotice error={evaluate.error} />
      <Group align="flex-end">
        <Select
          label={t('recordings.uploads.template')}
          data={templates}
          value={template}
          onChange={setTemplate}
          w={280}
        />
        <Button
          disabled={template === null}
          loading={evaluate.isPending}
          onClick={() => template !== null && evaluate.mutate(template)}
        >
          {t('recordings.check')}
        </Button>
      </Group>
    </>
  );
}
