import { Button, Group, Text, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconFileSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../../kit/loading.js';
import { Page } from '../../kit/page.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { Score } from '../../kit/score.js';
import { Time } from '../../kit/time.js';
import { ContestSection } from './contest-section.js';
import { Conversation } from './conversation.js';
import { Criterion } from './criterion.js';
import { Download } from './download.js';
import styles from './explanation.module.css';
import { explanationQuery, myTranscriptQuery } from './explanation-queries.js';
import { allHeard } from './heard.js';
import { WhoDecides } from './who-decides.js';

const SourceDrawer = lazy(async () => ({ default: (await import('./source-drawer.js')).SourceDrawer }));
const route = getRouteApi('/signed-in/candidate/interviews/$interviewId/explanation');

/** How one was judged: by what, from which words, by whom; and how to have it looked at again. */
export function ExplanationPage() {
  const { t } = useTranslation();
  const { interviewId } = route.useParams();
  const explanation = useQuery(explanationQuery(interviewId));
  const transcript = useQuery(myTranscriptQuery(interviewId));
  const isNarrow = useMediaQuery('(max-width: 1000px)') === true;
  const [chosen, setChosen] = useState<string | null>(null);
  const [isSourceOpen, setSourceOpen] = useState(false);
  if (explanation.error) {
    return <ProblemNotice error={explanation.error} onRetry={() => void explanation.refetch()} />;
  }
  if (!explanation.data) return <Loading />;
  const { role_title: role, organisation_name: organisation, assessed_at: at, criteria, ...rest } = explanation.data;
  const heard = allHeard(criteria);
  const choose = (id: string): void => {
    setChosen(id);
    if (isNarrow) setSourceOpen(true);
  };
  const source = transcript.data ? (
    <Conversation messages={transcript.data.items} heard={heard} chosen={chosen} onChoose={setChosen} />
  ) : (
    <>
      <ProblemNotice error={transcript.error} onRetry={() => void transcript.refetch()} />
      {transcript.isPending && <Loading rows={3} />}
    </>
  );
  return (
    <Page
      wide
      title={t('explanation.title')}
      lead={
        <>
          {[role, organisation].filter((part) => part !== null).join(', ')}
          {at !== null && (
            <>
              {' · '}
              <Time at={at} />
            </>
          )}
        </>
      }
      action={<Download interviewId={interviewId} />}
    >
      <div className={styles.columns}>
        <div className={styles.claims}>
          <WhoDecides decision={rest.decision} />
          <section className={styles.overall} aria-labelledby="overall">
            <Title order={2} id="overall">
              {t('explanation.overall')}
            </Title>
            {at !== null && <Score score={rest.overall_score} />}
            <Text className="reading" mt={8}>
              {rest.how_scored}
            </Text>
          </section>
          {rest.feedback !== null && (
            <section className={styles.letter} aria-labelledby="feedback">
              <Title order={2} id="feedback" mb="xs">
                {t('explanation.feedback')}
              </Title>
              <p className="said">{rest.feedback}</p>
            </section>
          )}
          <Title order={2} mt={32}>
            {t('explanation.criteria')}
          </Title>
          {criteria.map((criterion) => (
            <Criterion
              key={criterion.name}
              criterion={criterion}
              heard={heard.filter((one) => one.criterion === criterion.name)}
              chosen={chosen}
              onChoose={choose}
            />
          ))}
          <section className={styles.aside} aria-labelledby="not-used">
            <Title order={2} id="not-used" mb="xs">
              {t('explanation.notUsed')}
            </Title>
            <ul className={styles.plain}>
              {rest.not_used.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            {rest.engine_statement !== null && (
              <Text fz="sm" c="dimmed" mt="sm" className="reading">
                {rest.engine_statement}
              </Text>
            )}
          </section>
          <ContestSection
            interviewId={interviewId}
            contest={rest.contest}
            criteria={criteria.map(({ name }) => name)}
          />
        </div>
        {!isNarrow && (
          <section className={styles.source} aria-label={t('explanation.transcript')} tabIndex={0}>
            <Title order={2} mb="md">
              {t('explanation.transcript')}
            </Title>
            {source}
          </section>
        )}
      </div>
      {isNarrow && (
        <>
          <Group className={styles.bar}>
            <Button
              fullWidth
              variant="default"
              leftSection={<IconFileSearch size={18} aria-hidden />}
              onClick={() => setSourceOpen(true)}
            >
              {t('explanation.transcript')}
            </Button>
          </Group>
          {isSourceOpen && (
            <Suspense>
              <SourceDrawer title={t('explanation.transcript')} onClose={() => setSourceOpen(false)}>
                {source}
              </SourceDrawer>
            </Suspense>
          )}
        </>
      )}
    </Page>
  );
}
