import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { invitationList, invitationResend, invitationSend, type ApplicationResponse } from '#libs/api-client';
import { ask } from '../../api/ask.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { focusCardOf } from './board-moves.js';

/** Mails the link for the first time, or a new one to whoever has not used theirs. A mail cannot be taken back. */
export function MailCandidate({ application, kind }: { application: ApplicationResponse; kind: 'invite' | 'remind' }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [isOpen, { open, close }] = useDisclosure(false);
  const [message, setMessage] = useState('');
  const { name } = application.candidate;
  const mail = useMutation({
    mutationFn: () => (kind === 'invite' ? invite(application, message.trim()) : remind(application)),
    onSuccess: () => {
      close();
      setMessage('');
      notifications.show({ message: t(kind === 'invite' ? 'pipeline.invited' : 'pipeline.reminded', { name }) });
    },
    onSettled: async (_, error) => {
      await Promise.all([
        client.invalidateQueries({ queryKey: ['applications'] }),
        client.invalidateQueries({ queryKey: ['invitations'] }),
      ]);
      // The card stands in another column now, and took its button along.
      if (error === null) requestAnimationFrame(() => focusCardOf(application.id));
    },
  });
  return (
    <>
      <Button
        variant="default"
        size="compact-md"
        fz="sm"
        aria-label={t(`pipeline.mail.${kind}Whom`, { name })}
        onClick={() => {
          mail.reset();
          open();
        }}
      >
        {t(`pipeline.mail.${kind}`)}
      </Button>
      <Modal opened={isOpen} onClose={close} title={t(`pipeline.mail.${kind}Whom`, { name })}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            mail.mutate();
          }}
        >
          <Stack>
            <ProblemNotice error={mail.error} />
            <Text>{t(`pipeline.mail.${kind}Tell`, { email: application.candidate.email })}</Text>
            {kind === 'invite' && (
              <Textarea
                label={t('pipeline.message')}
                description={t('pipeline.messageHint')}
                autosize
                minRows={3}
                data-autofocus
                maxLength={2_000}
                value={message}
                onChange={(event) => setMessage(event.currentTarget.value)}
              />
            )}
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>
                {t('app.cancel')}
              </Button>
              <Button type="submit" loading={mail.isPending}>
                {t(kind === 'invite' ? 'pipeline.send' : 'pipeline.mail.sendAgain')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}

const invite = (application: ApplicationResponse, message: string) =>
  ask(
    invitationSend({
      body: {
        application_id: application.id,
        candidate_email: application.candidate.email,
        ...(message !== '' && { custom_message: message }),
      },
    }),
  );

/** Sends the newest invitation again; who has none, because it was removed, is invited anew. */
async function remind(application: ApplicationResponse) {
  const { items } = await ask(invitationList({ query: { application_id: application.id, limit: 1 } }));
  const newest = items[0];
  return newest ? ask(invitationResend({ path: { id: newest.id }, body: {} })) : invite(application, '');
}
