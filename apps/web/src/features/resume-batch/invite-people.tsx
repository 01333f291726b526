import { Button, Group, Modal, Select, Stack, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconMailForward } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { resumeBatchInvite, type RoleResponse } from '#libs/api-client';
import { ask, queries } from '../../api/ask.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { useFields } from '../../kit/use-fields.js';
import { batchChanged } from './batch-queries.js';

const DAYS = ['3', '7', '14', '30'] as const;

/** Invites everybody who was approved: application, account and link, each once. */
export function InvitePeople({ batchId, role, approved }: { batchId: string; role: RoleResponse; approved: number }) {
  const { t } = useTranslation();
  const [isOpen, { open, close }] = useDisclosure(false);
  const { form, submit } = useFields({ initialValues: { expires_in_days: '7', custom_message: '' } });
  const invite = useMutation({
    mutationFn: ({ expires_in_days: days, custom_message: message }: typeof form.values) =>
      ask(
        resumeBatchInvite({
          path: { id: batchId },
          body: { expires_in_days: Number(days), ...(message.trim() !== '' && { custom_message: message }) },
        }),
      ),
    onSuccess: ({ items }) => {
      const count = items.filter(({ outcome }) => outcome === 'queued').length;
      notifications.show({ message: t('resumeBatch.beingInvited', { count }) });
      close();
      form.reset();
    },
    onSettled: () =>
      Promise.all([
        batchChanged(batchId),
        queries.invalidateQueries({ queryKey: ['invitations'] }),
        queries.invalidateQueries({ queryKey: ['applications'] }),
      ]),
  });
  const isRoleOpen = role.status === 'active';
  return (
    <>
      <Button
        leftSection={<IconMailForward size={18} aria-hidden />}
        disabled={!isRoleOpen}
        title={isRoleOpen ? undefined : t('pipeline.openFirst')}
        onClick={open}
      >
        {t('resumeBatch.inviteApproved', { count: approved })}
      </Button>
      <Modal opened={isOpen} onClose={close} title={t('resumeBatch.inviteApproved', { count: approved })}>
        <form noValidate onSubmit={submit((values) => invite.mutateAsync(values))}>
          <Stack>
            <ProblemNotice error={invite.error} />
            <Text>{t('resumeBatch.inviteTell', { role: role.title })}</Text>
            <Select
              label={t('resumeBatch.holdsFor')}
              data={DAYS.map((value) => ({ value, label: t('resumeBatch.days', { count: Number(value) }) }))}
              allowDeselect={false}
              {...form.getInputProps('expires_in_days')}
            />
            <Textarea
              label={t('pipeline.message')}
              description={t('pipeline.messageHint')}
              autosize
              minRows={3}
              maxLength={2_000}
              {...form.getInputProps('custom_message')}
            />
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>
                {t('app.cancel')}
              </Button>
              <Button type="submit" loading={invite.isPending}>
                {t('resumeBatch.send', { count: approved })}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
