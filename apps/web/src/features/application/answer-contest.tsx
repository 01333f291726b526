import { Button, Group, Modal, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { contestAnswer, type ContestOutcomeRequest, type ContestResponse } from '#libs/api-client';
import { ask } from '../../api/ask.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { useFields } from '../../kit/use-fields.js';

type Outcome = ContestOutcomeRequest['outcome'];
const OUTCOMES: readonly Outcome[] = ['confirmed', 'changed', 'withdrawn'];

/** The answer to a candidate, under the name of whoever looked again. */
export function AnswerContest({ contest, onClose }: { contest: ContestResponse; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { form, submit } = useFields<{ outcome: Outcome; explanation: string }>({
    initialValues: { outcome: 'confirmed', explanation: '' },
  });
  const answer = useMutation({
    mutationFn: (body: ContestOutcomeRequest) => ask(contestAnswer({ path: { id: contest.id }, body })),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['contests'] });
      await client.invalidateQueries({ queryKey: ['mails'] });
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={t('application.contest.answer')} size="lg">
      <form onSubmit={submit((values) => answer.mutateAsync(values))} noValidate>
        <Stack>
          <ProblemNotice error={answer.error} />
          <Text c="dimmed" fz="sm">
            {t('application.contest.answerTell')}
          </Text>
          <Radio.Group label={t('application.contest.outcome')} {...form.getInputProps('outcome')}>
            <Stack gap="xs" mt="xs">
              {OUTCOMES.map((outcome) => (
                <Radio key={outcome} value={outcome} label={t(`application.contest.outcomes.${outcome}`)} />
              ))}
            </Stack>
          </Radio.Group>
          <Textarea
            label={t('application.contest.explanation')}
            description={t('application.contest.explanationHint')}
            autosize
            minRows={5}
            maxRows={14}
            required
            {...form.getInputProps('explanation')}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('app.cancel')}
            </Button>
            <Button type="submit" loading={answer.isPending}>
              {t('application.contest.send')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
