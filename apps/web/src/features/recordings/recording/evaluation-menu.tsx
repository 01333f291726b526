import { Button, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconChevronDown, IconMessageQuestion, IconRefresh, IconRepeat } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { recordingEvaluate, type EvaluationResponse } from '#libs/api-client';
import { ask } from '../../../api/ask.js';
import { useMe } from '../../../api/who.js';
import { mayManage, seesRecordings } from '../rights.js';
import { DisputeDialog } from './dispute-dialog.js';
import { ReplayDialog } from './replay-dialog.js';

/** What else can be done about an evaluation: dispute it, make sure of it, have it made anew. */
export function EvaluationMenu({ evaluation }: { evaluation: EvaluationResponse }) {
  const { t } = useTranslation();
  const me = useMe();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [isDisputing, dispute] = useDisclosure(false);
  const [isReplaying, replay] = useDisclosure(false);
  const { recording_id: recordingId } = evaluation;
  const again = useMutation({
    mutationFn: () => ask(recordingEvaluate({ path: { id: recordingId }, body: {} })),
    onSuccess: async ({ evaluation_id: id }) => {
      await client.invalidateQueries({ queryKey: ['recordings'] });
      await navigate({ to: '/recordings/$recordingId', params: { recordingId }, search: { evaluation: id } });
    },
    onError: (error) => notifications.show({ message: error.message, role: 'alert' }),
  });
  const isOpenDispute = evaluation.disputes.some(({ outcome }) => outcome === null);
  const isMine = evaluation.agent_id === me.id;
  const mayPassOn = mayManage(me) && evaluation.agent_id === null && evaluation.agent_name !== null;
  const canDispute = evaluation.status !== 'pending' && !isOpenDispute && (isMine || mayPassOn);
  const isReader = seesRecordings(me) && evaluation.status !== 'pending';
  if (!canDispute && !isReader && !mayManage(me)) return null;
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={18} aria-hidden />}>
            {t('recordings.menu')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {canDispute && (
            <Menu.Item leftSection={<IconMessageQuestion size={18} aria-hidden />} onClick={dispute.open}>
              {t('recordings.dispute.open')}
            </Menu.Item>
          )}
          {isReader && (
            <Menu.Item leftSection={<IconRepeat size={18} aria-hidden />} onClick={replay.open}>
              {t('recordings.replay.title')}
            </Menu.Item>
          )}
          {mayManage(me) && (
            <Menu.Item leftSection={<IconRefresh size={18} aria-hidden />} onClick={() => again.mutate()}>
              {t('recordings.checkAgain')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <DisputeDialog evaluation={evaluation} isOpen={isDisputing} onClose={dispute.close} />
      <ReplayDialog evaluationId={evaluation.id} isOpen={isReplaying} onClose={replay.close} />
    </>
  );
}
