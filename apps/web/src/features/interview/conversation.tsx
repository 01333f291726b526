import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import type { InterviewDetailResponse } from '#libs/api-client';
import { Loading } from '../../kit/loading.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { latestQuery } from './interview-queries.js';
import styles from './interview.module.css';
import { Paused } from './paused.js';
import { QuestionScreen } from './question-screen.js';
import { useSignals } from './use-signals.js';

/** Needed at the end alone. */
const LastStep = lazy(async () => ({ default: (await import('./last-step.js')).LastStep }));

/** An interview under way: one question at a time, pauses, and the end. */
export function Conversation({ interview }: { interview: InterviewDetailResponse }) {
  const latest = useQuery(latestQuery(interview.id));
  const [place, setPlace] = useState<'here' | 'paused' | 'ending'>('here');
  const [coaching, setCoaching] = useState<string | null>(null);
  const [isAloud, setIsAloud] = useState(interview.mode === 'voice');
  const question = latest.data?.question ?? null;
  const { pasted } = useSignals(interview.id, place === 'here' && question !== null);

  if (!latest.data) {
    return (
      <div className={styles.narrow}>
        <ProblemNotice error={latest.error} onRetry={() => void latest.refetch()} />
        {latest.isPending && <Loading rows={2} />}
      </div>
    );
  }
  const { progress } = latest.data;
  if (question === null || place === 'ending') {
    return (
      <Suspense fallback={<Loading rows={2} />}>
        <LastStep
          interview={interview}
          coaching={coaching}
          onBack={question === null ? null : () => setPlace('here')}
        />
      </Suspense>
    );
  }
  if (place === 'paused') {
    return (
      <Paused canEnd={progress.questions_asked > 1} onGoOn={() => setPlace('here')} onEnd={() => setPlace('ending')} />
    );
  }
  return (
    <QuestionScreen
      interview={interview}
      question={question}
      progress={progress}
      coaching={coaching}
      isAloud={isAloud}
      onAloud={setIsAloud}
      onAnswered={(answered) => setCoaching(answered.coaching)}
      onPaste={pasted}
      onPause={() => setPlace('paused')}
    />
  );
}
