import { Alert, Stack, Text, Title } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/who.js';
import { EmptyState } from '../../kit/empty-state.js';
import { ButtonLink } from '../../kit/links.js';
import { Loading } from '../../kit/loading.js';
import { Page } from '../../kit/page.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { ApplicationCard } from './application-card.js';
import { myApplicationsQuery, myInvitationsQuery } from './home-queries.js';
import styles from './home.module.css';
import { Letters } from './letters.js';
import { isOver, standings } from './next-step.js';

/** What this person applied for, and what comes next. */
export function HomePage() {
  const { t } = useTranslation();
  const me = useMe();
  const applications = useQuery(myApplicationsQuery);
  const invitations = useQuery(myInvitationsQuery);
  const error = applications.error ?? invitations.error;
  const all = applications.data && invitations.data ? standings(applications.data.items, invitations.data.items) : null;
  const open = all?.filter(({ step }) => !isOver(step)) ?? [];
  const over = all?.filter(({ step }) => isOver(step)) ?? [];
  const retry = (): void => {
    void applications.refetch();
    void invitations.refetch();
  };
  return (
    <Page title={t('home.title')} lead={t('home.hello', { name: me.full_name })}>
      <ProblemNotice error={error} onRetry={retry} />
      {!me.email_verified && (
        <Alert mb="md" variant="outline" color="amber" icon={<IconMail aria-hidden />}>
          {t('home.verify', { email: me.email })}
        </Alert>
      )}
      {all === null && error === null && <Loading rows={2} />}
      {all?.length === 0 && (
        <EmptyState
          title={t('home.none')}
          hint={t('home.noneHint')}
          action={<ButtonLink to="/practice">{t('home.practise')}</ButtonLink>}
        />
      )}
      {open.length > 0 && (
        <ul className={styles.list}>
          {open.map((standing, index) => (
            <ApplicationCard key={standing.application.id} standing={standing} isNext={index === 0} />
          ))}
        </ul>
      )}
      {all !== null && all.length > 0 && <Practise />}
      <Letters />
      {over.length > 0 && (
        <section aria-labelledby="over">
          <Title order={2} id="over" mt={40} mb="sm">
            {t('home.over')}
          </Title>
          <ul className={styles.list}>
            {over.map((standing) => (
              <ApplicationCard key={standing.application.id} standing={standing} isNext={false} />
            ))}
          </ul>
        </section>
      )}
    </Page>
  );
}

/** A way to get used to it that nobody ever sees. */
function Practise() {
  const { t } = useTranslation();
  return (
    <section className={styles.practise} aria-labelledby="practise">
      <Stack gap={2}>
        <Text id="practise" fw={600}>
          {t('home.practiseTitle')}
        </Text>
        <Text c="dimmed" fz="sm">
          {t('home.practiseTell')}
        </Text>
      </Stack>
      <ButtonLink to="/practice" variant="default" size="sm">
        {t('home.practise')}
      </ButtonLink>
    </section>
  );
}
