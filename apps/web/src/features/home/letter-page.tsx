import { Anchor, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../kit/empty-state.js';
import { ButtonLink } from '../../kit/links.js';
import { Loading } from '../../kit/loading.js';
import { Page } from '../../kit/page.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { Time } from '../../kit/time.js';
import { lettersQuery } from './home-queries.js';

const route = getRouteApi('/signed-in/candidate/feedback/received/$feedbackId');

/** A letter about one's resume: what it says, what to work on, where to read on. */
export function LetterPage() {
  const { t } = useTranslation();
  const { feedbackId } = route.useParams();
  const letters = useQuery(lettersQuery);
  if (letters.error) return <ProblemNotice error={letters.error} onRetry={() => void letters.refetch()} />;
  if (letters.isPending) return <Loading />;
  const letter = letters.data.items.find(({ id }) => id === feedbackId);
  const home = (
    <ButtonLink to="/home" variant="default">
      {t('app.nav.home')}
    </ButtonLink>
  );
  if (!letter) return <EmptyState title={t('app.notFound')} action={home} />;
  const about = [letter.job_title, letter.organisation_name].filter((part) => part !== null).join(', ');
  return (
    <Page
      narrow
      title={t('home.letter')}
      lead={
        <>
          {about === '' ? letter.file_name : about}, <Time at={letter.sent_at} />
        </>
      }
      action={home}
    >
      <Stack gap="xl">
        <Paper bg="var(--sheet)">
          <p className="said" style={{ whiteSpace: 'pre-line', margin: 0 }}>
            {letter.feedback_content}
          </p>
        </Paper>
        <Text fz="sm" c="dimmed">
          {t(letter.sent_automatically ? 'home.sentByItself' : 'home.sentByPerson')}
        </Text>
        {letter.identified_gaps.length > 0 && (
          <section>
            <Title order={2} mb="sm">
              {t('home.workOn')}
            </Title>
            <Stack gap="md">
              {letter.identified_gaps.map((gap) => (
                <div key={gap.title}>
                  <Title order={3}>{gap.title}</Title>
                  <Text className="reading">{gap.advice}</Text>
                  {gap.quote !== null && <p className="said">“{gap.quote}”</p>}
                </div>
              ))}
            </Stack>
          </section>
        )}
        {letter.recommended_resources.length > 0 && (
          <section>
            <Title order={2} mb="sm">
              {t('home.readOn')}
            </Title>
            <Stack gap="sm">
              {letter.recommended_resources.map(({ title, description, url }) => (
                <div key={title}>
                  {url === null ? (
                    <Text fw={600}>{title}</Text>
                  ) : (
                    <Anchor href={url} rel="noreferrer noopener" target="_blank">
                      {title}
                    </Anchor>
                  )}
                  <Text c="dimmed" className="reading">
                    {description}
                  </Text>
                </div>
              ))}
            </Stack>
          </section>
        )}
      </Stack>
    </Page>
  );
}
