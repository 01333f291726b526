import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { invitationChange, type InvitationResponse } from '#libs/api-client';
import { ask } from '../../api/ask.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { offerUndo } from '../../kit/undo-toast.js';
import { exactTime } from '../../texts/format.js';
import { DAYS, type Days } from './days.js';
import { invitationsChanged, isOpen } from './invitation-queries.js';

const DAY_MS = 86_400_000;
const MOST_DAYS = 90;

/** Gives an invitation a later end; the link stays the same. An expired one opens again. */
export function ExtendDialog({ invitation, onClose }: { invitation: InvitationResponse; onClose: () => void }) {
  const { t } = useTranslation();
  const { id, candidate_name: name, expires_at: before } = invitation;
  const [days, setDays] = useState<Days>('7');
  const [openedAt] = useState(() => Date.now());
  const from = Math.max(openedAt, new Date(before).getTime());
  const end = new Date(Math.min(from + Number(days) * DAY_MS, openedAt + MOST_DAYS * DAY_MS - 60_000));
  const move = (at: string) => ask(invitationChange({ path: { id }, body: { expires_at: at } }));
  const takeBack = useMutation({ mutationFn: () => move(before), onSettled: invitationsChanged });
  const extend = useMutation({
    mutationFn: () => move(end.toISOString()),
    onSuccess: () => {
      const message = t('invitations.extended', { name, end: exactTime(end) });
      // A moment in the past is no end: what had expired stays open.
      if (isOpen(invitation)) offerUndo(message, () => takeBack.mutate());
      onClose();
    },
    onSettled: invitationsChanged,
  });
  return (
    <Modal opened onClose={onClose} title={t('invitations.extendFor', { name })}>
      <Stack>
        <ProblemNotice error={extend.error} />
        <Select
          label={t('invitations.longer')}
          data={DAYS.map((value) => ({ value, label: t('invitations.days', { count: Number(value) }) }))}
          value={days}
          allowDeselect={false}
          onChange={(value) => value !== null && setDays(value)}
          data-autofocus
        />
        <Text>{t('invitations.newEnd', { end: exactTime(end) })}</Text>
        <Text fz="sm" c="dimmed">
          {t('invitations.sameLink')}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button loading={extend.isPending} onClick={() => extend.mutate()}>
            {t('invitations.extend')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
