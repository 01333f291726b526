import { Alert, Anchor, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssessmentResponse, InterviewMessageResponse } from '#libs/api-client';
import { EmptyState } from '../../kit/empty-state.js';
import { TextLink } from '../../kit/links.js';
import { Loading } from '../../kit/loading.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { usePageKeys } from '../../kit/use-page-keys.js';
import { roleQuery } from '../roles/role-query.js';
import { assessmentQuery, transcriptQuery } from './application-queries.js';
import { allEvidence, nextEvidence } from './evidence.js';
import { EvidenceList } from './evidence-list.js';
import { FirstLook } from './first-look.js';
import { OverallScore } from './overall-score.js';
import { Transcript } from './transcript.js';
import { useIsNarrow } from '../../kit/two-panes.js';
import { ScoresAndTranscript } from './scores-and-transcript.js';
import type { Look } from './use-look.js';

/** Left what is claimed, right the words it rests on; the claims only for whoever does not look without them first. */
export function EvidenceTab({ interviewId, roleId, look }: { interviewId: string; roleId: string; look: Look }) {
  const [isSourceOpen, setSourceOpen] = useState(false);
  const transcript = useQuery(transcriptQuery(interviewId));
  if (transcript.isPending || look.isPending) return <Loading />;
  const messages = transcript.data?.items ?? [];
  return (
    <>
      <ProblemNotice error={transcript.error} onRetry={() => void transcript.refetch()} />
      {look.isBlind ? (
        <ScoresAndTranscript
          source={<Transcript messages={messages} evidence={[]} chosen={null} />}
          isSourceOpen={isSourceOpen}
          onSource={setSourceOpen}
        >
          <FirstLook interviewId={interviewId} look={look} />
        </ScoresAndTranscript>
      ) : (
        <Claims interviewId={interviewId} roleId={roleId} look={look} messages={messages} />
      )}
    </>
  );
}

function Claims(props: {
  interviewId: string;
  roleId: string;
  look: Look;
  messages: readonly InterviewMessageResponse[];
}) {
  const assessment = useQuery(assessmentQuery(props.interviewId));
  const role = useQuery(roleQuery(props.roleId));
  const isNarrow = useIsNarrow();
  const [chosen, setChosen] = useState<string | null>(null);
  const [isSourceOpen, setSourceOpen] = useState(false);
  const evidence = allEvidence(assessment.data?.dimensions ?? []);
  const choose = (id: string | null): void => {
    setChosen(id);
    if (isNarrow) setSourceOpen(true);
  };
  usePageKeys([['e', () => choose(nextEvidence(evidence, chosen))]]);
  if (assessment.isPending) return <Loading />;
  const made = assessment.data;
  return (
    <ScoresAndTranscript
      source={<Transcript messages={props.messages} evidence={evidence} chosen={chosen} onChoose={choose} />}
      isSourceOpen={isSourceOpen}
      onSource={setSourceOpen}
    >
      {made ? (
        <>
          <Standing assessment={made} />
          <OverallScore assessment={made} />
          {made.narrative_summary !== null && (
            <Text mb="md" className="reading">
              {made.narrative_summary}
            </Text>
          )}
          <EvidenceList
            assessment={made}
            rubric={role.data?.scoring_rubric.dimensions ?? []}
            evidence={evidence}
            messages={props.messages}
            chosen={chosen}
            onChoose={choose}
          />
          <OtherLook interviewId={props.interviewId} look={props.look} />
        </>
      ) : (
        <NotYet />
      )}
    </ScoresAndTranscript>
  );
}

/** The way to one's own scores, and back to being asked for them first. */
function OtherLook({ interviewId, look }: { interviewId: string; look: Look }) {
  const { t } = useTranslation();
  const isDone = look.own?.status === 'submitted';
  if (!isDone && !look.isAtOnce) return null;
  const askAgain = (): void => {
    look.show();
    look.setAtOnce(false);
  };
  return (
    <Group mt="xl" gap="lg">
      {isDone && (
        <TextLink to="/interviews/$interviewId/blind-review" params={{ interviewId }} fz="sm">
          {t('application.look.done')}
        </TextLink>
      )}
      {look.isAtOnce && (
        <Anchor component="button" type="button" fz="sm" c="dimmed" onClick={askAgain}>
          {t('application.look.askAgain')}
        </Anchor>
      )}
    </Group>
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
