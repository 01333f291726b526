import { Button, Collapse, Group, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDeviceFloppy, IconMessageCircleQuestion, IconUserCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { Choices } from './choices.js';
import styles from './get-ready.module.css';
import { MicrophoneCheck } from './microphone-check.js';
import { TryQuestion } from './try-question.js';

/** How the candidate means to answer; both stay possible at every question. */
export type Way = 'text' | 'voice';

const FACTS = [
  ['one', IconMessageCircleQuestion],
  ['kept', IconDeviceFloppy],
  ['person', IconUserCheck],
] as const;

/** What to know and to try before it begins. */
export function GetReady(props: {
  kind: 'real' | 'practice';
  beginText: string;
  isBeginning: boolean;
  problem: unknown;
  onBegin: (way: Way) => void;
}) {
  const { t } = useTranslation();
  const [way, setWay] = useState<Way>('text');
  const [isTrying, { toggle }] = useDisclosure(false);
  const isReal = props.kind === 'real';
  return (
    <Stack gap="xl" maw={760}>
      <ul className={styles.facts}>
        {FACTS.filter(([fact]) => isReal || fact !== 'person').map(([fact, Icon]) => (
          <li key={fact}>
            <Icon size={24} stroke={1.4} color="var(--accent)" aria-hidden />
            <div>
              <Text fw={600}>{t(`interview.ready.${fact}`)}</Text>
              <Text c="dimmed">{t(`interview.ready.${fact}Tell`)}</Text>
            </div>
          </li>
        ))}
      </ul>
      <div>
        <Choices
          label={t('interview.ready.way')}
          value={way}
          onChange={setWay}
          choices={[
            { value: 'text', label: t('interview.ready.text'), hint: t('interview.ready.textTell') },
            { value: 'voice', label: t('interview.ready.voice'), hint: t('interview.ready.voiceTell') },
          ]}
        />
        {way === 'voice' && <MicrophoneCheck />}
      </div>
      <section>
        <Group justify="space-between">
          <div>
            <Title order={2}>{t('interview.ready.try')}</Title>
            <Text c="dimmed">{t('interview.ready.tryTell')}</Text>
          </div>
          <Button variant="default" aria-expanded={isTrying} onClick={toggle}>
            {t(isTrying ? 'interview.ready.tryClose' : 'interview.ready.tryOpen')}
          </Button>
        </Group>
        <Collapse expanded={isTrying}>{isTrying && <TryQuestion />}</Collapse>
      </section>
      {isReal && (
        <section className={styles.noticed}>
          <Title order={2}>{t('interview.ready.noticed')}</Title>
          <Text mt={4}>{t('interview.ready.noticedTell')}</Text>
        </section>
      )}
      <ProblemNotice error={props.problem} />
      <Group>
        <Button size="lg" loading={props.isBeginning} onClick={() => props.onBegin(way)}>
          {props.beginText}
        </Button>
        {props.isBeginning && (
          <Text c="dimmed" role="status">
            {t('interview.ready.preparing')}
          </Text>
        )}
      </Group>
    </Stack>
  );
}
