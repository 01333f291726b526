import { Button, Group, Text, VisuallyHidden } from '@mantine/core';
import { IconPlayerPlayFilled, IconPlayerStopFilled } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { clock } from '../texts/format.js';
import { playRecording, stopRecording, useRecording } from './recording.js';

/** Plays a recording, from the words that it is about where they are known; stops when the page is left. */
export function PlayButton(props: {
  /** Different for every button on the page. */
  name: string;
  url: string;
  fromSeconds?: number;
  /** How long the whole of it takes. */
  seconds?: number | null;
  /** What is heard, for whoever does not see where the button stands. */
  label: string;
}) {
  const { t } = useTranslation();
  const { name, url, fromSeconds = 0, seconds = null, label } = props;
  const state = useRecording(name);
  useEffect(() => () => stopRecording(name), [name]);
  const isPlaying = state === 'playing';
  return (
    <Group gap="xs" mt={4}>
      <Button
        size="compact-sm"
        variant="subtle"
        ml={-8}
        leftSection={
          isPlaying ? <IconPlayerStopFilled size={14} aria-hidden /> : <IconPlayerPlayFilled size={14} aria-hidden />
        }
        onClick={() => (isPlaying ? stopRecording(name) : playRecording(name, url, fromSeconds))}
      >
        {t(isPlaying ? 'app.stopListening' : 'app.listen')}
        {seconds !== null && ` · ${clock(seconds)}`}
        <VisuallyHidden>, {label}</VisuallyHidden>
      </Button>
      <Text span role="status" fz="sm" c="var(--person)">
        {state === 'failed' && t('app.notHeard')}
      </Text>
    </Group>
  );
}
