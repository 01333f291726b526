import { Text, VisuallyHidden } from '@mantine/core';
import { useNetwork } from '@mantine/hooks';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnsweredResponse, InterviewDetailResponse, ProgressResponse, QuestionResponse } from '#libs/api-client';
import { Refusal } from '../../api/problem.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { AnswerBox } from './answer-box.js';
import styles from './interview.module.css';
import { Toolbar } from './toolbar.js';
import { FirstWording } from './first-wording.js';
import { isOutdated, useRephrasing } from './use-rephrasing.js';
import { useQuestionVoice } from './use-question-voice.js';
import { useSending } from './use-sending.js';

const LONG_QUESTION = 180;
/** The transcript is in the language of the interview. */
const SKIP = 'I would like to skip this question.';

/** One question, large, and the answer to it. */
export function QuestionScreen(props: {
  interview: InterviewDetailResponse;
  question: QuestionResponse;
  progress: ProgressResponse;
  coaching: string | null;
  isAloud: boolean;
  onAloud: (isAloud: boolean) => void;
  onAnswered: (answered: AnsweredResponse) => void;
  onPaste: (characters: number) => void;
  onPause: () => void;
}) {
  const { interview, question, isAloud } = props;
  const { t } = useTranslation();
  const { online } = useNetwork();
  const sending = useSending(interview.id, props.onAnswered);
  const rephrasing = useRephrasing(interview.id);
  const voice = useQuestionVoice(question);
  const shownAt = useRef(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const goesOnTyping = useRef<boolean | null>(null);
  const [thinkingAbout, setThinkingAbout] = useState<string | null>(null);
  const { say } = voice;
  useEffect(() => {
    shownAt.current = Date.now();
    if (isAloud) void say();
    window.scrollTo({ top: 0 });
    // Whoever typed goes on in the new field; whoever talked, at the question, where the space bar talks.
    if (goesOnTyping.current === true) document.querySelector<HTMLElement>('[data-answer]')?.focus();
    if (goesOnTyping.current === false) heading.current?.focus();
    // Turning the voice on or off begins with the next question.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [question.message_id]);

  const spoken = useRef(question);
  useEffect(() => {
    const { message_id, text } = spoken.current;
    spoken.current = question;
    if (isAloud && message_id === question.message_id && text !== question.text) void say();
    // Other words for the same question are said as the question was.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [question.text]);

  const { isPending, failureReason, isPaused } = sending;
  const isCutOff = !online || isPaused || (isPending && failureReason instanceof Refusal && failureReason.status === 0);
  const answer = (text: string, recording: Blob | null): void => {
    voice.stop();
    goesOnTyping.current = recording === null && window.matchMedia('(pointer: fine)').matches;
    const seconds = Math.round((Date.now() - shownAt.current) / 1_000);
    sending.mutate({ questionId: question.message_id, text, recording, seconds });
  };
  return (
    <>
      <Progress {...props.progress} />
      <div role="status">
        {isCutOff && (
          <div className={styles.banner}>
            <IconPlugConnectedX size={20} aria-hidden />
            {t(isPending ? 'interview.cutOffSending' : 'interview.cutOff')}
          </div>
        )}
      </div>
      <div className={styles.column}>
        {props.coaching !== null && (
          <div className={styles.coaching}>
            <Text fw={600} fz="sm">
              {t('interview.practice.coaching')}
            </Text>
            {props.coaching}
          </div>
        )}
        <Count {...props.progress} />
        <h1
          key={question.message_id}
          ref={heading}
          tabIndex={-1}
          className={styles.question}
          data-long={question.text.length > LONG_QUESTION}
        >
          {sending.words || question.text}
        </h1>
        {question.first_wording !== null && (
          <FirstWording key={`first-${question.message_id}`} text={question.first_wording} />
        )}
        {/* The answer is saved once the next question is being written; it comes back should that break off. */}
        <div hidden={sending.words !== ''}>
          <AnswerBox
            key={`answer-${question.message_id}`}
            questionId={question.message_id}
            isSending={isPending}
            sendText={t('interview.send')}
            onSend={({ text, recording }) => answer(text, recording)}
            onPaste={props.onPaste}
            onTalk={voice.stop}
          />
        </div>
        <div className={styles.calm} role="status">
          {isPending && !isCutOff && t(failureReason ? 'interview.nextLater' : 'interview.reading')}
          {!isPending && rephrasing.isPending && t('interview.rephrasing')}
          {!isPending && !rephrasing.isPending && thinkingAbout === question.message_id && t('interview.takeTime')}
        </div>
        <ProblemNotice error={sending.error} />
        <ProblemNotice error={isOutdated(rephrasing.error) ? null : rephrasing.error} />
        <Toolbar
          key={`tools-${question.message_id}`}
          voice={voice}
          isAloud={isAloud}
          isBusy={isPending}
          rephrasingsLeft={question.rephrasings_left}
          isRephrasing={rephrasing.isPending}
          onRephrase={() => rephrasing.mutate(question)}
          onAloud={props.onAloud}
          onThinking={() => setThinkingAbout(question.message_id)}
          onSkip={() => answer(SKIP, null)}
          onPause={props.onPause}
        />
      </div>
      <VisuallyHidden aria-live="polite">{question.text}</VisuallyHidden>
    </>
  );
}

/** Follow-ups may make it a question or two more: the end is never promised too early. */
const ahead = ({ questions_asked: asked, questions_planned: planned }: ProgressResponse) => ({
  asked: Math.max(1, asked),
  planned: Math.max(asked, planned),
});

function Count(progress: ProgressResponse) {
  const { t } = useTranslation();
  return <div className={styles.count}>{t('interview.progress', ahead(progress))}</div>;
}

function Progress(progress: ProgressResponse) {
  const { t } = useTranslation();
  const { asked, planned } = ahead(progress);
  return (
    <div
      className={styles.progress}
      role="progressbar"
      aria-label={t('interview.progressLabel')}
      aria-valuemin={0}
      aria-valuemax={planned}
      aria-valuenow={asked}
      aria-valuetext={t('interview.progress', { asked, planned })}
    >
      <div style={{ width: `${((asked - 1) / planned) * 100}%` }} />
    </div>
  );
}
