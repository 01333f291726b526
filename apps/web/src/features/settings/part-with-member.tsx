import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { organisationRemove, recruiterDeactivate, type MemberResponse } from '#libs/api-client';
import { ask, queries } from '../../api/ask.js';
import { session } from '../../api/session.js';
import { useMe } from '../../api/who.js';
import { ProblemNotice } from '../../kit/problem-notice.js';

/** Somebody's access ends, or one leaves oneself. What they decided stays under their name. */
export function PartWithMember({ member, onClose }: { member: MemberResponse | null; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const router = useRouter();
  const me = useMe();
  const isMe = member?.user_id === me.id;
  const part = useMutation({
    mutationFn: (userId: string) =>
      isMe
        ? ask(organisationRemove({ path: { id: me.organisation_id ?? '', userId } }))
        : ask(recruiterDeactivate({ path: { id: userId } })),
    onSuccess: async () => {
      close();
      if (!isMe) return client.invalidateQueries({ queryKey: ['members'] });
      await session.renew();
      queries.clear();
      await router.navigate({ to: '/' });
    },
  });
  const close = (): void => {
    part.reset();
    onClose();
  };
  const name = member?.full_name ?? '';
  return (
    <Modal
      opened={member !== null}
      onClose={close}
      title={t(isMe ? 'settings.members.leave' : 'settings.members.partWith', { name })}
    >
      <Stack>
        <ProblemNotice error={part.error} />
        <Text>{t(isMe ? 'settings.members.leaveTell' : 'settings.members.partTell', { name })}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t('app.cancel')}
          </Button>
          <Button loading={part.isPending} onClick={() => member && part.mutate(member.user_id)}>
            {t(isMe ? 'settings.members.leave' : 'settings.members.deactivate')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
