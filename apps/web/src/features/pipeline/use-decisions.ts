import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { applicationDecide, type ApplicationResponse } from '#libs/api-client';
import { ask } from '../../api/ask.js';
import { wayBack, type Decision } from '../../kit/decisions.js';
import { offerUndo } from '../../kit/undo-toast.js';
import { applicationsOfRole, showStatus } from './applications-query.js';

/** A decision that somebody is asked to confirm; the application as it stood then. */
interface Asked {
  application: ApplicationResponse;
  decision: Decision;
}

interface Reasoned extends Asked {
  reason: string;
}

/**
 * Decisions that show before the server has kept them. What is refused goes back to where it was, and is asked about
 * again with the server's words. `said` is for a live region.
 */
export function useDecisions(roleId: string) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [said, say] = useState('');
  const moved = (name: string, status: ApplicationResponse['status']): string =>
    t('pipeline.moved', { name, status: t(`pipeline.status.${status}`) });
  const decide = useMutation({
    mutationFn: send,
    onMutate: async ({ application, decision }) => {
      setOpen(false);
      await client.cancelQueries({ queryKey: applicationsOfRole(roleId).queryKey });
      showStatus(client, application, decision);
      say(moved(application.candidate.name, decision));
    },
    onSuccess: (kept, { application, decision }) => {
      const message = moved(kept.candidate.name, decision);
      const back = wayBack(application.status, decision);
      const reason = application.decision_reason ?? '';
      if (back === null || (back === 'rejected' && reason === '')) notifications.show({ message });
      else offerUndo(message, () => takeBack.mutate({ application: kept, decision: back, reason }));
    },
    onError: (_, { application, decision }) => {
      showStatus(client, application, application.status);
      say(t('pipeline.movedBack', { name: application.candidate.name }));
      setAsked({ application, decision });
      setOpen(true);
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['applications'] }),
  });
  const takeBack = useMutation({
    mutationFn: send,
    onMutate: ({ application, decision }) => {
      showStatus(client, application, decision);
      say(moved(application.candidate.name, decision));
    },
    onError: ({ message }, { application }) => {
      showStatus(client, application, application.status);
      notifications.show({ message: message || t('app.unreached') });
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['applications'] }),
  });
  return {
    asked,
    isOpen,
    error: decide.error,
    said,
    ask: (application: ApplicationResponse, decision: Decision) => {
      decide.reset();
      setAsked({ application, decision });
      setOpen(true);
    },
    confirm: (reason: string) => asked && decide.mutate({ ...asked, reason }),
    close: () => setOpen(false),
  };
}

const send = ({ application: { id }, decision: status, reason }: Reasoned) =>
  ask(applicationDecide({ path: { id }, body: { status, ...(reason !== '' && { reason }) } }));
