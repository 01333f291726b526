import { Button, PasswordInput, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { authReset } from '#libs/api-client';
import { ask } from '../../api/ask.js';
import { ButtonLink, TextLink } from '../../kit/links.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { useFields } from '../../kit/use-fields.js';
import { BrokenLink } from './broken-link.js';
import { Door } from './door.js';

const route = getRouteApi('/reset-password');

/** Where the link in the mail leads: a new password, once. */
export function ResetPasswordPage() {
  const { t } = useTranslation();
  const { token = '' } = route.useSearch();
  const reset = useMutation({
    mutationFn: ({ password }: { password: string }) => ask(authReset({ body: { token, password } })),
  });
  const { form, submit } = useFields({ initialValues: { password: '' } });
  const newLink = (
    <TextLink to="/forgot-password" fz="sm">
      {t('account.newLink')}
    </TextLink>
  );
  if (token === '') {
    return (
      <Door title={t('account.newPassword')}>
        <Stack>
          <BrokenLink />
          {newLink}
        </Stack>
      </Door>
    );
  }
  if (reset.isSuccess) {
    return (
      <Door title={t('account.passwordSet')}>
        <Stack role="status">
          <Text>{t('account.passwordSetTell')}</Text>
          <ButtonLink to="/sign-in">{t('account.signIn')}</ButtonLink>
        </Stack>
      </Door>
    );
  }
  return (
    <Door title={t('account.newPassword')} lead={t('account.newPasswordTell')}>
      <form onSubmit={submit((values) => reset.mutateAsync(values))} noValidate>
        <Stack>
          <ProblemNotice error={reset.error} />
          <PasswordInput
            label={t('account.password')}
            description={t('account.passwordRule')}
            autoComplete="new-password"
            required
            {...form.getInputProps('password')}
          />
          <Button type="submit" loading={reset.isPending}>
            {t('account.setPassword')}
          </Button>
          {reset.isError && newLink}
        </Stack>
      </form>
    </Door>
  );
}
