import { Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { authLogin, type LoginRequest } from '#libs/api-client';
import { ask } from '../../api/ask.js';
import { session } from '../../api/session.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { useFields } from '../../kit/use-fields.js';
import { Door } from './door.js';
import { TextLink } from '../../kit/links.js';

const route = getRouteApi('/sign-in');

export function SignInPage() {
  const { t } = useTranslation();
  const router = useRouter();
  const { then } = route.useSearch();
  const signIn = useMutation({
    mutationFn: (body: LoginRequest) => ask(authLogin({ body })),
    onSuccess: async ({ access_token: token }) => {
      session.begin(token);
      await router.navigate({ href: then ?? '/' });
    },
  });
  const { form, submit } = useFields({ initialValues: { email: '', password: '' } });
  return (
    <Door title={t('account.signIn')}>
      <form onSubmit={submit((values) => signIn.mutateAsync(values))} noValidate>
        <Stack>
          <ProblemNotice error={signIn.error} />
          <TextInput
            label={t('account.email')}
            type="email"
            autoComplete="username"
            required
            {...form.getInputProps('email')}
          />
          <PasswordInput
            label={t('account.password')}
            autoComplete="current-password"
            required
            {...form.getInputProps('password')}
          />
          <Button type="submit" loading={signIn.isPending}>
            {t('account.signIn')}
          </Button>
          <TextLink to="/forgot-password" fz="sm">
            {t('account.forgot')}
          </TextLink>
          <Text fz="sm">
            {t('account.noAccount')} <TextLink to="/register">{t('account.register')}</TextLink>
          </Text>
        </Stack>
      </form>
    </Door>
  );
}
