import { Button, Group, Modal, Radio, Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { recruiterInvite } from '#libs/api-client';
import { ask } from '../../api/ask.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { useFields } from '../../kit/use-fields.js';
import { MEMBER_ROLES, type MemberRole } from './member-roles.js';

/** Brings a colleague in; they get a mail. */
export function InviteMember({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { form, submit } = useFields<{ full_name: string; email: string; role: MemberRole }>({
    initialValues: { full_name: '', email: '', role: 'recruiter' },
  });
  const invite = useMutation({
    mutationFn: ({ full_name: name, ...rest }: typeof form.values) =>
      ask(recruiterInvite({ body: { ...rest, ...(name !== '' && { full_name: name }) } })),
    onSuccess: async ({ email }) => {
      close();
      form.reset();
      notifications.show({ message: t('settings.members.mailed', { email }) });
      await client.invalidateQueries({ queryKey: ['members'] });
    },
  });
  const close = (): void => {
    invite.reset();
    onClose();
  };
  return (
    <Modal opened={isOpen} onClose={close} title={t('settings.members.invite')}>
      <form onSubmit={submit((values) => invite.mutateAsync(values))} noValidate>
        <Stack>
          <ProblemNotice error={invite.error} />
          <TextInput label={t('settings.members.name')} {...form.getInputProps('full_name')} />
          <TextInput label={t('settings.members.email')} type="email" required {...form.getInputProps('email')} />
          <Radio.Group label={t('settings.members.role')} {...form.getInputProps('role')}>
            <Stack gap="sm" mt="xs">
              {MEMBER_ROLES.map((role) => (
                <Radio
                  key={role}
                  value={role}
                  label={t(`settings.roles.${role}`)}
                  description={t(`settings.rolesTell.${role}`)}
                />
              ))}
            </Stack>
          </Radio.Group>
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('app.cancel')}
            </Button>
            <Button type="submit" loading={invite.isPending}>
              {t('settings.members.send')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
