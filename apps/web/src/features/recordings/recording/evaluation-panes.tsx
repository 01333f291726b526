import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvaluationResponse, QaTranscriptResponse } from '#libs/api-client';
import { TwoPanes, useIsNarrow } from '../../../kit/two-panes.js';
import { usePageKeys } from '../../../kit/use-page-keys.js';
import { useMe } from '../../../api/who.js';
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
  const isNarrow = useIsNarrow();
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
  return (
    <TwoPanes
      names={{ left: t('recordings.checks'), source: t('recordings.transcript') }}
      source={source}
      isSourceOpen={isSourceOpen}
      onSource={setSourceOpen}
    >
      <Checks evaluation={evaluation} passages={passages} chosen={chosen?.passage.id ?? null} onChoose={show} />
    </TwoPanes>
  );
}
