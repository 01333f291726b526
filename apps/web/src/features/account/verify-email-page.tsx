import { Button, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { authVerify } from '#libs/api-client';
import { ask, queries } from '../../api/ask.js';
import { ButtonLink } from '../../kit/links.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { BrokenLink } from './broken-link.js';
import { Door } from './door.js';

const route = getRouteApi('/verify-email');

/** Where the link in the mail leads. A click is asked for: mail programs open links to look at them. */
export function VerifyEmailPage() {
  const { t } = useTranslation();
  const { token = '' } = route.useSearch();
  const verify = useMutation({
    mutationFn: () => ask(authVerify({ body: { token } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['me'] }),
  });
  return (
    <Door title={t(verify.isSuccess ? 'account.verified' : 'account.verify')}>
      <Stack role="status">
        <ProblemNotice error={verify.error} />
        {token === '' && <BrokenLink />}
        {verify.isSuccess && <Text>{t('account.verifiedTell')}</Text>}
        {token !== '' && !verify.isSuccess ? (
          <Button loading={verify.isPending} onClick={() => verify.mutate()}>
            {t('account.verify')}
          </Button>
        ) : (
          <ButtonLink to="/">{t('account.goOn')}</ButtonLink>
        )}
      </Stack>
    </Door>
  );
}
