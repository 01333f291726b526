import { Button, Text } from '@mantine/core';
import { IconCheck, IconMicrophone } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './get-ready.module.css';
import { LevelMeter } from './level-meter.js';
import { useRecorder } from './use-recorder.js';

/** Whether the microphone hears anything. Nothing is recorded. */
export function MicrophoneCheck() {
  const { t } = useTranslation();
  const { state, stream, open } = useRecorder(() => undefined);
  const [isHeard, setIsHeard] = useState(false);
  return (
    <div className={styles.check}>
      {stream ? (
        <>
          <LevelMeter stream={stream} onVoice={() => setIsHeard(true)} />
          <Text role="status">
            {isHeard && <IconCheck size={18} style={{ verticalAlign: '-3px', marginRight: 6 }} aria-hidden />}
            {t(isHeard ? 'interview.microphone.heard' : 'interview.microphone.say')}
          </Text>
        </>
      ) : (
        <>
          <Button
            variant="default"
            leftSection={<IconMicrophone size={18} aria-hidden />}
            loading={state === 'opening'}
            onClick={() => void open()}
          >
            {t('interview.microphone.check')}
          </Button>
          <Text fz="sm" c="dimmed" role="status" className={styles.checkTell}>
            {state === 'refused' || state === 'absent'
              ? t(`interview.microphone.${state}`)
              : t('interview.microphone.checkTell')}
          </Text>
        </>
      )}
    </div>
  );
}
