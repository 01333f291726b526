import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { applicationDecide, type ApplicationResponse } from '#libs/api-client';
import { ask, queries } from '../../api/ask.js';
import { ProblemNotice } from '../../kit/problem-notice.js';

/** Asked for twice, because it cannot be taken back. */
export function WithdrawDialog({ application, onClose }: { application: ApplicationResponse; onClose: () => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const role = application.job_role.title;
  const withdraw = useMutation({
    mutationFn: () =>
      ask(
        applicationDecide({
          path: { id: application.id },
          body: { status: 'withdrawn', ...(reason.trim() !== '' && { reason: reason.trim() }) },
        }),
      ),
    onSuccess: async () => {
      onClose();
      await queries.invalidateQueries({ queryKey: ['my-applications'] });
      notifications.show({ message: t('home.withdrawn', { role }) });
    },
  });
  return (
    <Modal opened onClose={onClose} title={t('home.withdrawFor', { role })}>
      <Stack>
        <ProblemNotice error={withdraw.error} />
        <Text>{t('home.withdrawTell', { organisation: application.job_role.organisation.name })}</Text>
        <Textarea
          label={t('home.withdrawReason')}
          description={t('home.withdrawReasonHint')}
          autosize
          minRows={2}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
            {t('home.withdraw')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
