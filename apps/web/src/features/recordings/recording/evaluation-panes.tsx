import { Button, Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconFileSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Group as Panes, Panel, Separator } from 'react-resizable-panels';
import type { EvaluationResponse, QaTranscriptResponse } from '#libs/api-client';
import { usePageKeys } from '../../../kit/use-page-keys.js';
import { useMe } from '../../../api/who.js';
import styles from './recording.module.css';
import { mayReview } from '../rights.js';
import { Checks } from './checks.js';
import { Conversation } from './conversation.js';
import { nextPassage, passagesOf, type Passage } from './passages.js';
import { useChosen } from './use-chosen.js';

/** Left what was checked, right what was said; on a phone the words slide over. */
export function EvaluationPanes(props: { evaluation: EvaluationResponse; transcript: QaTranscriptResponse }) {
  const { t } = useTranslation();
  const me = useMe();
  const { evaluation, transcript } = props;
  const isNarrow = useMediaQuery('(max-width: 900px)') === true;
  const [isSourceOpen, setSourceOpen] = useState(false);
  const { chosen, choose } = useChosen();
  const passages = useMemo(
    () => passagesOf(evaluation, transcript.diarized_segments),
    [evaluation, transcript.diarized_segments],
  );
  const show = (passage: Passage | null): void => {
    choose(passage);
    if (isNarrow && passage) setSourceOpen(true);
  };
  usePageKeys([['e', () => show(nextPassage(passages, chosen?.passage.id ?? null))]]);
  const source = (
    <Conversation
      transcript={transcript}
      passages={passages}
      chosen={chosen}
      onChoose={choose}
      canCorrect={mayReview(me)}
    />
  );
  const checks = (
    <Checks evaluation={evaluation} passages={passages} chosen={chosen?.passage.id ?? null} onChoose={show} />
  );
  if (!isNarrow) {
    return (
      <Panes orientation="horizontal" className={styles.panes}>
        <Panel defaultSize="50%" minSize="32%">
          <section className={styles.pane} aria-label={t('recordings.checks')}>
            {checks}
          </section>
        </Panel>
        <Separator className={styles.handle} aria-label={t('recordings.resize')} />
        <Panel minSize="32%">
          <section className={styles.pane} aria-label={t('recordings.transcript')} tabIndex={0}>
            {source}
          </section>
        </Panel>
      </Panes>
    );
  }
  return (
    <>
      <section className={styles.narrow} aria-label={t('recordings.checks')}>
        {checks}
      </section>
      <div className={styles.toSource}>
        <Button
          variant="default"
          leftSection={<IconFileSearch size={18} aria-hidden />}
          onClick={() => setSourceOpen(true)}
        >
          {t('recordings.transcript')}
        </Button>
      </div>
      <Drawer
        position="bottom"
        size="85%"
        opened={isSourceOpen}
        onClose={() => setSourceOpen(false)}
        title={t('recordings.transcript')}
      >
        {source}
      </Drawer>
    </>
  );
}
