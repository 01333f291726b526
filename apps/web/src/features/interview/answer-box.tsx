import { ActionIcon, Button, Group, Loader, Textarea, VisuallyHidden } from '@mantine/core';
import { IconArrowUp, IconCheck, IconPlayerPlay, IconTrash } from '@tabler/icons-react';
import { useEffect, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { figure } from '../../texts/format.js';
import { keepWords, keptWords } from './kept-answers.js';
import { TalkButton } from './talk-button.js';
import styles from './talk.module.css';
import { useSpokenAnswer } from './use-spoken-answer.js';

const MOST_CHARACTERS = 8_000;
const TELL_FROM = 7_000;

/** Where an answer is typed or talked, read and sent. What is in it survives a reload. */
export function AnswerBox(props: {
  questionId: string;
  isSending: boolean;
  sendText: string;
  onSend: (answer: { text: string; recording: Blob | null }) => void;
  onPaste?: (characters: number) => void;
  onTalk?: () => void;
}) {
  const { questionId, isSending, onSend } = props;
  const { t } = useTranslation();
  const [text, setText] = useState(() => keptWords(questionId));
  const [isKept, setIsKept] = useState(true);
  const put = (words: string): void => {
    setText(words);
    setIsKept(keepWords(questionId, words));
  };
  const spoken = useSpokenAnswer(questionId, (heard) => {
    const before = keptWords(questionId) || text;
    put([before.trim(), heard.trim()].filter((part) => part !== '').join(' '));
  });
  const { recorder, recording, unsure, hearing } = spoken;
  const isBusy = recorder.state === 'recording' || hearing.isPending;
  const canSend = text.trim() !== '' && text.length <= MOST_CHARACTERS && !isBusy && !isSending;
  const send = (): void => {
    if (canSend) onSend({ text: text.trim(), recording });
  };
  useEnterAnywhere(send);

  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing || hasNoKeyboard()) return;
    event.preventDefault();
    send();
  };
  return (
    <div>
      <div className={styles.box} data-busy={isSending}>
        <Textarea
          variant="unstyled"
          classNames={{ input: styles.field }}
          aria-label={t('interview.yourAnswer')}
          data-answer
          aria-describedby="answer-keys"
          placeholder={t('interview.answerHere')}
          autosize
          minRows={4}
          maxRows={14}
          value={text}
          readOnly={isSending}
          onChange={(event) => put(event.currentTarget.value)}
          onKeyDown={onKey}
          onPaste={(event) => props.onPaste?.(event.clipboardData.getData('text').length)}
        />
        <Unsure pieces={unsure} text={text} />
        <div className={styles.row}>
          <TalkButton recorder={recorder} isAllowed={!isSending && !recorder.isFull} onBegin={props.onTalk} />
          {hearing.isPending && (
            <Group gap={8} className={styles.quiet} role="status">
              <Loader size={16} aria-hidden />
              {t('interview.hearing')}
            </Group>
          )}
          {recording && !isBusy && !isSending && <OwnRecording recording={recording} onRemove={spoken.remove} />}
          <Button
            className={styles.send}
            leftSection={<IconArrowUp size={18} aria-hidden />}
            disabled={!canSend}
            loading={isSending}
            onClick={send}
          >
            {props.sendText}
          </Button>
        </div>
      </div>
      <div className={`${styles.under} ${styles.quiet}`}>
        <span id="answer-keys" className={styles.keys}>
          {t('interview.keys')}
        </span>
        <span aria-live="off">
          {text.length > TELL_FROM
            ? t('interview.characters', { most: figure(MOST_CHARACTERS), now: figure(text.length) })
            : text !== '' && (
                <Group gap={4} component="span">
                  <IconCheck size={16} aria-hidden />
                  {t(isKept ? 'interview.kept' : 'interview.notKept')}
                </Group>
              )}
        </span>
      </div>
      <ProblemNotice error={hearing.error} onRetry={hearing.variables && (() => hearing.mutate(hearing.variables))} />
      <VisuallyHidden role="status">
        {recorder.state === 'recording' ? t('interview.listening') : hearing.isSuccess ? t('interview.heard') : ''}
      </VisuallyHidden>
    </div>
  );
}

/** Words that may be misheard, until they are corrected; where it is most of the answer, only that it is so. */
function Unsure({ pieces, text }: { pieces: readonly string[]; text: string }) {
  const { t } = useTranslation();
  const left = pieces.filter((words) => text.includes(words));
  if (left.length === 0) return null;
  const isMost = left.join('').length > text.length / 2;
  return (
    <div className={styles.unsure} role="status">
      {t(isMost ? 'interview.unsureMost' : 'interview.unsure')}{' '}
      {!isMost &&
        left.map((words, index) => (
          <span key={index}>
            <q>{words}</q>{' '}
          </span>
        ))}
    </div>
  );
}

/** What was said can be played back, or taken away again. */
function OwnRecording({ recording, onRemove }: { recording: Blob; onRemove: () => void }) {
  const { t } = useTranslation();
  const play = (): void => {
    const url = URL.createObjectURL(recording);
    const player = new Audio(url);
    player.onended = () => URL.revokeObjectURL(url);
    void player.play();
  };
  return (
    <Group gap={4} wrap="nowrap">
      <ActionIcon
        variant="subtle"
        size="lg"
        aria-label={t('interview.playBack')}
        title={t('interview.playBack')}
        onClick={play}
      >
        <IconPlayerPlay size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        size="lg"
        aria-label={t('interview.removeRecording')}
        title={t('interview.removeRecording')}
        onClick={onRemove}
      >
        <IconTrash size={18} aria-hidden />
      </ActionIcon>
    </Group>
  );
}

/** Enter sends outside of the field too: whoever talks has nothing in focus. */
function useEnterAnywhere(send: () => void): void {
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent): void => {
      if (event.key === 'Enter' && isNoControl(event.target)) send();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
}

const isNoControl = (target: EventTarget | null): boolean =>
  target === document.body || target instanceof HTMLHeadingElement;

const hasNoKeyboard = (): boolean => window.matchMedia('(pointer: coarse)').matches;
