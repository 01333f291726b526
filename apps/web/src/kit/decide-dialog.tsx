import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationResponse } from '#libs/api-client';
import { wayBack, type Decision } from './decisions.js';
import { ProblemNotice } from './problem-notice.js';

/** A named person decides, with a reason that is kept. It says when there is no way back. */
export function DecideDialog(props: {
  /** As it stood when it was opened. */
  application: ApplicationResponse;
  decision: Decision;
  isOpen: boolean;
  isSending?: boolean;
  error: unknown;
  onConfirm: (reason: string) => void;
  onClose: () => void;
  /** It is gone from the screen. Whoever hears it puts the focus back; else it goes to where it was. */
  onGone?: () => void;
}) {
  const { t } = useTranslation();
  const { application, decision } = props;
  const [reason, setReason] = useState('');
  const needsReason = decision === 'rejected';
  const from = t(`pipeline.status.${application.status}`);
  return (
    <Modal
      opened={props.isOpen}
      onClose={props.onClose}
      title={t(`application.decision.${decision}`)}
      returnFocus={!props.onGone}
      onExitTransitionEnd={props.onGone}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          props.onConfirm(reason.trim());
        }}
      >
        <Stack>
          <ProblemNotice error={props.error} />
          <Text>{t('application.decideTell', { name: application.candidate.name })}</Text>
          <Textarea
            label={t('application.reason')}
            autosize
            minRows={3}
            maxLength={2_000}
            required={needsReason}
            data-autofocus
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {wayBack(application.status, decision) === null && (
            <Text fz="sm" c="dimmed">
              {t(decision === 'withdrawn' ? 'application.lastWord' : 'application.noWayBack', { from })}
            </Text>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={props.onClose}>
              {t('app.cancel')}
            </Button>
            <Button type="submit" loading={props.isSending} disabled={needsReason && reason.trim() === ''}>
              {t('application.confirm')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
