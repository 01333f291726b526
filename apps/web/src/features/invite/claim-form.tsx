import { Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { claimClaim, type OpenedInvitationResponse } from '#libs/api-client';
import { ask } from '../../api/ask.js';
import { session } from '../../api/session.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { useFields } from '../../kit/use-fields.js';
import { useConsentReminder } from './use-consent-reminder.js';

/** The first password of an account that was made by inviting its owner. */
export function ClaimForm(props: { token: string; invitation: OpenedInvitationResponse; hasAgreed: boolean }) {
  const { t } = useTranslation();
  const router = useRouter();
  const { candidate_email: email, candidate_name: name } = props.invitation;
  const claim = useMutation({
    mutationFn: (values: { full_name: string; password: string }) =>
      ask(claimClaim({ body: { ...values, token: props.token, email } })),
    onSuccess: async ({ access_token: token }) => {
      session.begin(token);
      await router.navigate({ to: '/home', replace: true });
      notifications.show({ message: t('invite.accepted') });
    },
  });
  const { form, submit } = useFields({ initialValues: { full_name: name, password: '' } });
  const reminder = useConsentReminder(props.hasAgreed);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (reminder.isAllowed()) submit((values) => claim.mutateAsync(values))(event);
      }}
      noValidate
    >
      <Stack>
        <ProblemNotice error={claim.error} />
        <TextInput
          label={t('account.email')}
          type="email"
          autoComplete="username"
          readOnly
          variant="filled"
          value={email}
        />
        <TextInput label={t('account.fullName')} autoComplete="name" required {...form.getInputProps('full_name')} />
        <PasswordInput
          label={t('invite.choosePassword')}
          description={t('account.passwordRule')}
          autoComplete="new-password"
          required
          {...form.getInputProps('password')}
        />
        {reminder.notice}
        <Button type="submit" loading={claim.isPending}>
          {t('invite.accept')}
        </Button>
        <Text fz="sm" c="dimmed">
          {t('invite.acceptTell')}
        </Text>
      </Stack>
    </form>
  );
}
