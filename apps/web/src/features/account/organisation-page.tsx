import { Button, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { organisationCreate } from '#libs/api-client';
import { ask, queries } from '../../api/ask.js';
import { session } from '../../api/session.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { useFields } from '../../kit/use-fields.js';
import { Door } from './door.js';
import { TextLink } from '../../kit/links.js';

/** A person without an organisation founds theirs, or goes on as a candidate. */
export function OrganisationPage() {
  const { t } = useTranslation();
  const router = useRouter();
  const create = useMutation({
    mutationFn: ({ name, website }: { name: string; website: string }) =>
      ask(organisationCreate({ body: { name, ...(website !== '' && { website }) } })),
    onSuccess: async () => {
      // The new role is in the next token.
      await session.renew();
      await queries.invalidateQueries();
      await router.navigate({ to: '/today' });
    },
  });
  const { form, submit } = useFields({ initialValues: { name: '', website: '' } });
  return (
    <Door title={t('account.organisation')} lead={t('account.organisationTell')}>
      <form onSubmit={submit((values) => create.mutateAsync(values))} noValidate>
        <Stack>
          <ProblemNotice error={create.error} />
          <TextInput
            label={t('account.organisationName')}
            autoComplete="organization"
            required
            {...form.getInputProps('name')}
          />
          <TextInput label={t('account.website')} type="url" autoComplete="url" {...form.getInputProps('website')} />
          <Button type="submit" loading={create.isPending}>
            {t('account.create')}
          </Button>
          <TextLink to="/">{t('account.toCandidate')}</TextLink>
        </Stack>
      </form>
    </Door>
  );
}
