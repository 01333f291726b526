import { Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { authRegister, type RegisterRequest } from '#libs/api-client';
import { ask } from '../../api/ask.js';
import { session } from '../../api/session.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { useFields } from '../../kit/use-fields.js';
import { Door } from './door.js';
import { TextLink } from '../../kit/links.js';

export function RegisterPage() {
  const { t } = useTranslation();
  const router = useRouter();
  const register = useMutation({
    mutationFn: (body: RegisterRequest) => ask(authRegister({ body })),
    onSuccess: async ({ access_token: token }) => {
      session.begin(token);
      await router.navigate({ to: '/organisation/new' });
    },
  });
  const { form, submit } = useFields({ initialValues: { full_name: '', email: '', password: '' } });
  return (
    <Door title={t('account.register')}>
      <form onSubmit={submit((values) => register.mutateAsync(values))} noValidate>
        <Stack>
          <ProblemNotice error={register.error} />
          <TextInput label={t('account.fullName')} autoComplete="name" required {...form.getInputProps('full_name')} />
          <TextInput
            label={t('account.email')}
            type="email"
            autoComplete="username"
            required
            {...form.getInputProps('email')}
          />
          <PasswordInput
            label={t('account.password')}
            description={t('account.passwordRule')}
            autoComplete="new-password"
            required
            {...form.getInputProps('password')}
          />
          <Button type="submit" loading={register.isPending}>
            {t('account.register')}
          </Button>
          <Text fz="sm">
            {t('account.haveAccount')} <TextLink to="/sign-in">{t('account.signIn')}</TextLink>
          </Text>
        </Stack>
      </form>
    </Door>
  );
}
