import { Button, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { invitationAccept } from '#libs/api-client';
import { ask, queries } from '../../api/ask.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { useConsentReminder } from './use-consent-reminder.js';

/** One button for who is signed in as the invited person. */
export function Accept({ token, hasAgreed }: { token: string; hasAgreed: boolean }) {
  const { t } = useTranslation();
  const router = useRouter();
  const accept = useMutation({
    mutationFn: () => ask(invitationAccept({ body: { token } })),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['my-applications'] });
      await queries.invalidateQueries({ queryKey: ['my-invitations'] });
      await router.navigate({ to: '/home', replace: true });
      notifications.show({ message: t('invite.accepted') });
    },
  });
  const reminder = useConsentReminder(hasAgreed);
  return (
    <Stack>
      <ProblemNotice error={accept.error} />
      {reminder.notice}
      <Button loading={accept.isPending} onClick={() => reminder.isAllowed() && accept.mutate()}>
        {t('invite.accept')}
      </Button>
      <Text fz="sm" c="dimmed">
        {t('invite.acceptTell')}
      </Text>
    </Stack>
  );
}
