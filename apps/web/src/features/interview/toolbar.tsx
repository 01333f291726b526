import { Button, Group, Text } from '@mantine/core';
import {
  IconHelp,
  IconHourglass,
  IconMessage2Question,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerSkipForward,
  IconPlayerStop,
  IconVolume,
  IconVolumeOff,
} from '@tabler/icons-react';
import { lazy, Suspense, useId, useRef, useState, type ReactNode, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './interview.module.css';
import type { useQuestionVoice } from './use-question-voice.js';

/** Most never open it. */
const HelpDialog = lazy(async () => ({ default: (await import('./help-dialog.js')).HelpDialog }));

/** What can be done besides answering, said quietly. */
export function Toolbar(props: {
  voice: ReturnType<typeof useQuestionVoice>;
  isAloud: boolean;
  isBusy: boolean;
  rephrasingsLeft: number;
  isRephrasing: boolean;
  onRephrase: () => void;
  onAloud: (isAloud: boolean) => void;
  onThinking: () => void;
  onSkip: () => void;
  onPause: () => void;
}) {
  const { t } = useTranslation();
  const { voice, isAloud, isBusy } = props;
  // Null: not asked for yet, and not loaded.
  const [helping, setHelping] = useState<boolean | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  const skip = useRef<HTMLButtonElement>(null);
  const help = useRef<HTMLButtonElement>(null);
  const closeHelp = (): void => {
    setHelping(false);
    help.current?.focus();
  };
  return (
    <div className={styles.tools} role="group" aria-label={t('interview.tools.label')}>
      <div>
        {voice.isSpeaking ? (
          <Tool icon={<IconPlayerStop size={18} aria-hidden />} onClick={voice.stop}>
            {t('interview.tools.hush')}
          </Tool>
        ) : (
          <Tool icon={<IconPlayerPlay size={18} aria-hidden />} onClick={() => void voice.say()}>
            {t('interview.tools.repeat')}
          </Tool>
        )}
        <Tool
          icon={<IconMessage2Question size={18} aria-hidden />}
          isDisabled={isBusy || props.isRephrasing || props.rephrasingsLeft === 0}
          onClick={props.onRephrase}
        >
          {t('interview.tools.rephrase')}
        </Tool>
        <Tool icon={<IconHourglass size={18} aria-hidden />} isDisabled={isBusy} onClick={props.onThinking}>
          {t('interview.tools.thinking')}
        </Tool>
        <Tool
          ref={skip}
          icon={<IconPlayerSkipForward size={18} aria-hidden />}
          isDisabled={isBusy}
          onClick={() => setIsAsking(true)}
        >
          {t('interview.tools.skip')}
        </Tool>
        <Tool icon={<IconPlayerPause size={18} aria-hidden />} isDisabled={isBusy} onClick={props.onPause}>
          {t('interview.tools.pause')}
        </Tool>
        <Tool
          icon={isAloud ? <IconVolume size={18} aria-hidden /> : <IconVolumeOff size={18} aria-hidden />}
          onClick={() => {
            if (isAloud) voice.stop();
            props.onAloud(!isAloud);
          }}
        >
          {t(isAloud ? 'interview.tools.aloud' : 'interview.tools.silent')}
        </Tool>
        <Tool ref={help} icon={<IconHelp size={18} aria-hidden />} onClick={() => setHelping(true)}>
          {t('interview.tools.help')}
        </Tool>
      </div>
      {isAsking && !isBusy && (
        <AskToSkip
          onSkip={() => {
            setIsAsking(false);
            props.onSkip();
          }}
          onCancel={() => {
            setIsAsking(false);
            skip.current?.focus();
          }}
        />
      )}
      <Suspense>{helping !== null && <HelpDialog isOpen={helping} onClose={closeHelp} />}</Suspense>
    </div>
  );
}

function Tool(props: {
  ref?: Ref<HTMLButtonElement>;
  icon: ReactNode;
  isDisabled?: boolean;
  onClick: () => void;
  children: ReactNode;
}) {
  const { ref, icon, isDisabled, onClick, children } = props;
  return (
    <Button
      ref={ref}
      variant="subtle"
      color="gray"
      c="var(--ink-quiet)"
      size="sm"
      px={8}
      leftSection={icon}
      disabled={isDisabled}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}

/** Skipping is an answer too, so it is asked once, right here. */
function AskToSkip({ onSkip, onCancel }: { onSkip: () => void; onCancel: () => void }) {
  const { t } = useTranslation();
  const heading = useId();
  return (
    <div
      className={styles.ask}
      role="alertdialog"
      aria-labelledby={heading}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      <Text id={heading}>{t('interview.skipTell')}</Text>
      <Group gap="xs">
        <Button size="sm" autoFocus onClick={onSkip}>
          {t('interview.skipSure')}
        </Button>
        <Button size="sm" variant="default" onClick={onCancel}>
          {t('app.cancel')}
        </Button>
      </Group>
    </div>
  );
}
