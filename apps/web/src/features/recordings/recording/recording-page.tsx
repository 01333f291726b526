import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../api/who.js';
import { TextLink } from '../../../kit/links.js';
import { Loading } from '../../../kit/loading.js';
import { Page } from '../../../kit/page.js';
import { ProblemNotice } from '../../../kit/problem-notice.js';
import { evaluationQuery, recordingQuery, wordsQuery } from '../recordings-queries.js';
import { seesRecordings } from '../rights.js';
import { useNames } from '../use-names.js';
import { EvaluationMenu } from './evaluation-menu.js';
import { EvaluationPanes } from './evaluation-panes.js';
import { NotEvaluated } from './not-evaluated.js';

const route = getRouteApi('/signed-in/staff/recordings/$recordingId');

/** One conversation: what was checked, and the words and sound it rests on. */
export function RecordingPage() {
  const { t } = useTranslation();
  const { recordingId } = route.useParams();
  const { evaluation: wanted } = route.useSearch();
  const isReader = seesRecordings(useMe());
  const { agentName, templateName } = useNames();
  const recording = useQuery({ ...recordingQuery(recordingId), enabled: isReader });
  const newest = recording.data?.evaluation ?? null;
  const evaluation = useQuery(evaluationQuery(wanted ?? newest?.id ?? null));
  const isDone = !isReader || recording.data?.status === 'completed';
  const transcript = useQuery({ ...wordsQuery(recordingId), enabled: isDone });
  const error = recording.error ?? transcript.error ?? evaluation.error;
  const known = recording.data ?? evaluation.data;
  if (!known) {
    return error ? <ProblemNotice error={error} onRetry={() => void recording.refetch()} /> : <Loading />;
  }
  const about = [agentName(known), known.team, templateName(evaluation.data?.policy_template_id ?? null)];
  const isOld = evaluation.data && newest && newest.version > evaluation.data.version;
  return (
    <Page
      wide
      title={known.file_name}
      lead={
        <>
          <TextLink to="/recordings">{t('recordings.title')}</TextLink>
          {about.flatMap((part) => (part === null ? [] : [' · ', part]))}
          {isOld && (
            <>
              {' · '}
              <TextLink to="/recordings/$recordingId" params={{ recordingId }} search={{ evaluation: newest.id }}>
                {t('recordings.newer', { version: newest.version })}
              </TextLink>
            </>
          )}
        </>
      }
      action={evaluation.data && <EvaluationMenu evaluation={evaluation.data} />}
    >
      {error !== null && (
        <ProblemNotice error={error} onRetry={() => void Promise.all([evaluation.refetch(), transcript.refetch()])} />
      )}
      {recording.data && !evaluation.data && !evaluation.isFetching && error === null && (
        <NotEvaluated recording={recording.data} transcript={transcript.data ?? null} />
      )}
      {!transcript.data && transcript.isFetching && <Loading />}
      {transcript.data && evaluation.data && (
        <EvaluationPanes key={evaluation.data.id} evaluation={evaluation.data} transcript={transcript.data} />
      )}
      {transcript.data && !evaluation.data && evaluation.isFetching && <Loading />}
    </Page>
  );
}
