import { Alert, Button, Drawer, Group, Stack, Text } from '@mantine/core';
import { useHotkeys, useMediaQuery } from '@mantine/hooks';
import { IconFileSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Group as Panes, Panel, Separator } from 'react-resizable-panels';
import type { AssessmentResponse } from '#libs/api-client';
import { EmptyState } from '../../kit/empty-state.js';
import { Loading } from '../../kit/loading.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { roleQuery } from '../roles/role-query.js';
import styles from './application.module.css';
import { assessmentQuery, transcriptQuery } from './application-queries.js';
import { allEvidence, nextEvidence } from './evidence.js';
import { EvidenceList } from './evidence-list.js';
import { OverallScore } from './overall-score.js';
import { Transcript } from './transcript.js';

/** Left what is claimed, right the words it rests on; on a phone the words slide over. */
export function EvidenceTab({ interviewId, roleId }: { interviewId: string; roleId: string }) {
  const { t } = useTranslation();
  const assessment = useQuery(assessmentQuery(interviewId));
  const transcript = useQuery(transcriptQuery(interviewId));
  const role = useQuery(roleQuery(roleId));
  const isNarrow = useMediaQuery('(max-width: 900px)') === true;
  const [chosen, setChosen] = useState<string | null>(null);
  const [isSourceOpen, setSourceOpen] = useState(false);
  const evidence = allEvidence(assessment.data?.dimensions ?? []);
  const choose = (id: string | null): void => {
    setChosen(id);
    if (isNarrow) setSourceOpen(true);
  };
  useHotkeys([['e', () => choose(nextEvidence(evidence, chosen))]]);
  if (transcript.isPending || assessment.isPending) return <Loading />;
  const source = (
    <Transcript messages={transcript.data?.items ?? []} evidence={evidence} chosen={chosen} onChoose={choose} />
  );
  const claims = assessment.data && (
    <>
      <Standing assessment={assessment.data} />
      <OverallScore assessment={assessment.data} />
      {assessment.data.narrative_summary !== null && (
        <Text mb="md" className="reading">
          {assessment.data.narrative_summary}
        </Text>
      )}
      <EvidenceList
        assessment={assessment.data}
        rubric={role.data?.scoring_rubric.dimensions ?? []}
        evidence={evidence}
        chosen={chosen}
        onChoose={choose}
      />
    </>
  );
  return (
    <>
      <ProblemNotice error={transcript.error} onRetry={() => void transcript.refetch()} />
      {isNarrow ? (
        <>
          <div className={styles.panes}>
            <div className={styles.pane}>{claims ?? <NotYet />}</div>
          </div>
          <Group mt="md">
            <Button
              variant="default"
              leftSection={<IconFileSearch size={18} aria-hidden />}
              onClick={() => setSourceOpen(true)}
            >
              {t('application.transcript')}
            </Button>
          </Group>
          <Drawer
            position="bottom"
            size="85%"
            opened={isSourceOpen}
            onClose={() => setSourceOpen(false)}
            title={t('application.transcript')}
          >
            {source}
          </Drawer>
        </>
      ) : (
        <Panes orientation="horizontal" className={styles.panes}>
          <Panel defaultSize="52%" minSize="30%">
            <div className={styles.pane}>{claims ?? <NotYet />}</div>
          </Panel>
          <Separator className={styles.handle} aria-label={t('application.resize')} />
          <Panel minSize="30%">
            <section className={styles.pane} aria-label={t('application.transcript')} tabIndex={0}>
              {source}
            </section>
          </Panel>
        </Panes>
      )}
    </>
  );
}

function NotYet() {
  const { t } = useTranslation();
  return <EmptyState title={t('application.noAssessment')} hint={t('application.noAssessmentHint')} />;
}

/** Says when an assessment is not whole, and what is missing. */
function Standing({ assessment }: { assessment: AssessmentResponse }) {
  const { t } = useTranslation();
  if (assessment.status === 'completed') return null;
  return (
    <Alert role="status" mb="md" variant="outline" color="amber">
      <Stack gap={2}>
        <Text>{t(`application.standing.${assessment.status}`)}</Text>
        {assessment.problem !== null && <Text fz="sm">{assessment.problem}</Text>}
        {assessment.missing_parts.length > 0 && (
          <Text fz="sm">{t('application.missing', { parts: assessment.missing_parts.join(', ') })}</Text>
        )}
      </Stack>
    </Alert>
  );
}
