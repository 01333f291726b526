import { Button, Stack, Text, TextInput } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { authForgot } from '#libs/api-client';
import { ask } from '../../api/ask.js';
import { TextLink } from '../../kit/links.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { useFields } from '../../kit/use-fields.js';
import { Door } from './door.js';

/** Asks for a mail with a link; whether there is such an account is nobody's business. */
export function ForgotPasswordPage() {
  const { t } = useTranslation();
  const forgot = useMutation({ mutationFn: (body: { email: string }) => ask(authForgot({ body })) });
  const { form, submit } = useFields({ initialValues: { email: '' } });
  return (
    <Door title={t('account.forgot')} lead={t('account.forgotTell')}>
      {forgot.isSuccess ? (
        <Stack role="status">
          <IconMail size={28} stroke={1.4} color="var(--accent)" aria-hidden />
          <Text>{t('account.forgotSent')}</Text>
          <TextLink to="/sign-in">{t('account.backToSignIn')}</TextLink>
        </Stack>
      ) : (
        <form onSubmit={submit((values) => forgot.mutateAsync(values))} noValidate>
          <Stack>
            <ProblemNotice error={forgot.error} />
            <TextInput
              label={t('account.email')}
              type="email"
              autoComplete="username"
              required
              {...form.getInputProps('email')}
            />
            <Button type="submit" loading={forgot.isPending}>
              {t('account.sendLink')}
            </Button>
            <TextLink to="/sign-in" fz="sm">
              {t('account.backToSignIn')}
            </TextLink>
          </Stack>
        </form>
      )}
    </Door>
  );
}
