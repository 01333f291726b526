import { Button, Collapse, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconUsers } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { recordingSpeakers, type SpeakerRequest, type QaTranscriptResponse } from '#libs/api-client';
import { ask } from '../../../api/ask.js';
import { ProblemNotice } from '../../../kit/problem-notice.js';
import styles from './recording.module.css';
import { wordsQuery } from '../recordings-queries.js';

const ROLES = [
  'agent',
  'customer',
  'interviewer',
  'candidate',
  'unknown',
] as const satisfies readonly SpeakerRequest['role'][];

/** Who the voices are, how that is known, and the way to put it right. */
export function Speakers({ transcript, canCorrect }: { transcript: QaTranscriptResponse; canCorrect: boolean }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [isOpen, { toggle }] = useDisclosure(false);
  const { recording_id: id, speakers } = transcript;
  const correct = useMutation({
    mutationFn: (speaker: SpeakerRequest) => ask(recordingSpeakers({ path: { id }, body: { speakers: [speaker] } })),
    onSuccess: async (words) => {
      client.setQueryData(wordsQuery(id).queryKey, words);
      notifications.show({ message: t('recordings.speakers.kept') });
      await client.invalidateQueries({ queryKey: ['recordings', 'one', id] });
      await client.invalidateQueries({ queryKey: ['evaluations'] });
    },
  });
  const areGuessed = speakers.some(({ is_role_guessed: isGuessed }) => isGuessed);
  if (speakers.length === 0) return null;
  return (
    <div className={styles.speakers}>
      <Group gap="xs" justify="space-between">
        <Text fz="sm" c="dimmed">
          {t(areGuessed ? 'recordings.speakers.guessed' : 'recordings.speakers.known')}
        </Text>
        {canCorrect && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconUsers size={16} aria-hidden />}
            aria-expanded={isOpen}
            onClick={toggle}
          >
            {t('recordings.speakers.correct')}
          </Button>
        )}
      </Group>
      <Collapse expanded={isOpen}>
        <Stack gap="sm" pt="sm">
          <Text fz="sm">{t('recordings.speakers.tell')}</Text>
          <ProblemNotice error={correct.error} />
          {speakers.map(({ speaker, role, told_apart_by: by }) => (
            <NativeSelect
              key={speaker}
              label={t('recordings.speakers.voice', { name: speaker })}
              description={t(`recordings.speakers.by.${by}`)}
              disabled={correct.isPending}
              value={role}
              data={ROLES.map((one) => ({ value: one, label: t(`recordings.roles.${one}`) }))}
              onChange={({ currentTarget }) => {
                const next = ROLES.find((one) => one === currentTarget.value);
                if (next) correct.mutate({ speaker, role: next });
              }}
            />
          ))}
        </Stack>
      </Collapse>
    </div>
  );
}
