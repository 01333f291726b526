import { Button, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconMailForward } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { applicationSubmit, invitationSend, type RoleResponse } from '#libs/api-client';
import { ask } from '../../api/ask.js';
import { useOrganisation } from '../../api/who.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { useFields } from '../../kit/use-fields.js';

/** Adds a candidate to the role and mails them their link. */
export function InviteCandidate({ role }: { role: RoleResponse }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const organisation = useOrganisation()?.organisation.name ?? '';
  const [isOpen, { open, close }] = useDisclosure(false);
  const { form, submit } = useFields({
    initialValues: { candidate_name: '', candidate_email: '', custom_message: '' },
  });
  const invite = useMutation({
    mutationFn: async ({ custom_message: message, ...candidate }: typeof form.values) => {
      const application = await ask(applicationSubmit({ body: { job_role_id: role.id, ...candidate } }));
      return ask(
        invitationSend({
          body: {
            application_id: application.id,
            ...candidate,
            job_title: role.title,
            organisation_name: organisation,
            ...(message !== '' && { custom_message: message }),
          },
        }),
      );
    },
    onSuccess: (_, { candidate_name: name }) => {
      close();
      form.reset();
      notifications.show({ message: t('pipeline.invited', { name }) });
    },
    // The application may be there although the mail is not.
    onSettled: () => client.invalidateQueries({ queryKey: ['applications'] }),
  });
  return (
    <>
      <Button
        leftSection={<IconMailForward size={18} aria-hidden />}
        disabled={role.status !== 'active'}
        title={role.status === 'active' ? undefined : t('pipeline.openFirst')}
        onClick={open}
      >
        {t('pipeline.invite')}
      </Button>
      <Modal opened={isOpen} onClose={close} title={t('pipeline.invite')}>
        <form onSubmit={submit((values) => invite.mutateAsync(values))} noValidate>
          <Stack>
            <ProblemNotice error={invite.error} />
            <TextInput label={t('pipeline.name')} required {...form.getInputProps('candidate_name')} />
            <TextInput label={t('pipeline.email')} type="email" required {...form.getInputProps('candidate_email')} />
            <Textarea
              label={t('pipeline.message')}
              description={t('pipeline.messageHint')}
              autosize
              minRows={3}
              {...form.getInputProps('custom_message')}
            />
            <Text fz="sm" c="dimmed">
              {t('pipeline.inviteTell')}
            </Text>
            <Group justify="flex-end">
              <Button type="submit" loading={invite.isPending}>
                {t('pipeline.send')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
