import { Button, Group, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { authRegister, organisationCreate, sampleFill } from '#libs/api-client';
import { ask, queries } from '../../api/ask.js';
import { serviceQuery } from '../../api/sample.js';
import { session } from '../../api/session.js';
import { ProblemNotice } from '../../kit/problem-notice.js';

/** A third way in: an account that is thrown away, in an organisation of its own that is filled with invented people. */
export function TrySample({ className }: { className: string | undefined }) {
  const { t } = useTranslation();
  const router = useRouter();
  const service = useQuery(serviceQuery);
  const begin = useMutation({
    mutationFn: async () => {
      const { access_token: token } = await ask(authRegister({ body: visitor(t('sample.visitor')) }));
      session.begin(token);
      await ask(organisationCreate({ body: { name: t('sample.organisation') } }));
      await session.renew();
      await ask(sampleFill());
    },
    onSuccess: async () => {
      await queries.invalidateQueries();
      await router.navigate({ to: '/today' });
    },
  });
  if (service.data?.sample_data !== 'offered') return null;
  return (
    <section className={className}>
      <Title order={2}>{t('sample.try')}</Title>
      <Text c="dimmed">{t('sample.tryTell')}</Text>
      <ProblemNotice error={begin.error} />
      <Group>
        <Button variant="default" loading={begin.isPending} onClick={() => begin.mutate()}>
          {t('sample.tryDo')}
        </Button>
      </Group>
    </section>
  );
}

/** Nobody is told the password: who wants to come back asks for an account of their own. */
function visitor(name: string) {
  const random = (): string =>
    crypto.getRandomValues(new Uint32Array(2)).reduce((text, part) => text + part.toString(36), '');
  return { email: `visitor-${random()}@sample.invalid`, password: `Aa1-${random()}-${random()}`, full_name: name };
}
