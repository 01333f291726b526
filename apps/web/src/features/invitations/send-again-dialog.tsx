import { Button, CopyButton, Group, Modal, Select, Stack, Text, Textarea } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  invitationResend,
  invitationSend,
  type InvitationResponse,
  type SentInvitationResponse,
} from '#libs/api-client';
import { ask, queries } from '../../api/ask.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { exactTime } from '../../texts/format.js';
import { DAYS, type Days } from './days.js';
import { invitationsChanged } from './invitation-queries.js';

/** A new link by mail. The one before it is dead then; what was withdrawn stays so, and another invitation is made. */
export function SendAgainDialog({ invitation, onClose }: { invitation: InvitationResponse; onClose: () => void }) {
  const { t } = useTranslation();
  const { id, application_id: applicationId, candidate_name: name, candidate_email: email } = invitation;
  const isAnew = invitation.status === 'revoked';
  const [days, setDays] = useState<Days>('7');
  const [message, setMessage] = useState('');
  const send = useMutation({
    mutationFn: () =>
      isAnew
        ? ask(
            invitationSend({
              body: {
                application_id: applicationId,
                candidate_email: email,
                expires_in_days: Number(days),
                ...(message.trim() !== '' && { custom_message: message }),
              },
            }),
          )
        : ask(invitationResend({ path: { id }, body: { expires_in_days: Number(days) } })),
    onSettled: () => Promise.all([invitationsChanged(), queries.invalidateQueries({ queryKey: ['mails'] })]),
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(isAnew ? 'invitations.inviteAnewFor' : 'invitations.sendAgainTo', { name })}
    >
      {send.data ? (
        <Sent sent={send.data} email={email} onClose={onClose} />
      ) : (
        <Stack>
          <ProblemNotice error={send.error} />
          <Text>{t(isAnew ? 'invitations.anewTell' : 'invitations.againTell', { email })}</Text>
          <Select
            label={t('invitations.holdsFor')}
            data={DAYS.map((value) => ({ value, label: t('invitations.days', { count: Number(value) }) }))}
            value={days}
            allowDeselect={false}
            onChange={(value) => value !== null && setDays(value)}
            data-autofocus
          />
          {isAnew && (
            <Textarea
              label={t('invitations.message')}
              autosize
              minRows={3}
              maxLength={2_000}
              value={message}
              onChange={(event) => setMessage(event.currentTarget.value)}
            />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('app.cancel')}
            </Button>
            <Button loading={send.isPending} onClick={() => send.mutate()}>
              {t('invitations.send')}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}

function Sent({ sent, email, onClose }: { sent: SentInvitationResponse; email: string; onClose: () => void }) {
  const { t } = useTranslation();
  const link = new URL('/invite', location.origin);
  link.searchParams.set('token', sent.token);
  return (
    <Stack>
      <Text role="status">
        {t(sent.email_sent ? 'invitations.mailed' : 'invitations.notMailedYet', { email })}{' '}
        {t('invitations.holdsUntil', { end: exactTime(new Date(sent.expires_at)) })}
      </Text>
      <Text fz="sm" c="dimmed">
        {t('invitations.linkOnce')}
      </Text>
      <Group justify="space-between">
        <CopyButton value={link.href}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              leftSection={copied ? <IconCheck size={18} aria-hidden /> : <IconCopy size={18} aria-hidden />}
              onClick={copy}
            >
              {t(copied ? 'invitations.copied' : 'invitations.copy')}
            </Button>
          )}
        </CopyButton>
        <Button onClick={onClose}>{t('app.close')}</Button>
      </Group>
    </Stack>
  );
}
