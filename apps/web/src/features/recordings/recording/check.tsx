import { Group, Text, Title } from '@mantine/core';
import { IconCircleCheck, IconCircleMinus, IconCircleX, IconUserQuestion, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CategoryScoreResponse } from '#libs/api-client';
import { Score } from '../../../kit/score.js';
import { figure } from '../../../texts/format.js';
import styles from './recording.module.css';
import shared from '../recordings.module.css';
import { CheckAnswer } from './check-answer.js';
import { mustDecide, type CheckDraft } from './draft.js';
import type { Passage } from './passages.js';
import { WordsButton } from './words-button.js';

type Mark = 'met' | 'notMet' | 'notApplicable' | 'unsure';
const ICONS: Record<Mark, Icon> = {
  met: IconCircleCheck,
  notMet: IconCircleX,
  notApplicable: IconCircleMinus,
  unsure: IconUserQuestion,
};

/** One criterion: what was found, the words it rests on, and what a person said about it. */
export function Check(props: {
  check: CategoryScoreResponse;
  passages: readonly Passage[];
  chosen: string | null;
  onChoose: (passage: Passage) => void;
  draft: CheckDraft | null;
  onDraft: (draft: CheckDraft) => void;
}) {
  const { t } = useTranslation();
  const { check, draft } = props;
  const counting = check.person ?? check;
  const mark = markOf(counting);
  const Icon = ICONS[mark];
  const says = check.score === null ? t(`recordings.marks.${markOf(check)}`) : figure(check.score);
  return (
    <section className={styles.check} aria-label={check.category_name}>
      <Group justify="space-between" wrap="nowrap" align="baseline" gap="md">
        <Title order={3}>{check.category_name}</Title>
        <Text fz="sm" c="dimmed" className={`figures ${styles.nowrap}`}>
          {t('recordings.weighs', { weight: figure(check.weight) })}
        </Text>
      </Group>
      <div className={styles.mark}>
        <span className={shared.state} data-tone={mark === 'unsure' ? 'person' : 'plain'}>
          <Icon size={18} stroke={1.8} aria-hidden />
          {t(`recordings.marks.${mark}`)}
        </span>
        {check.is_fatal && <span className={styles.tag}>{t('recordings.fatal')}</span>}
        <Text span fz="sm" c="dimmed">
          {t('recordings.passesFrom', { score: figure(check.passing_score) })}
        </Text>
      </div>
      {counting.state !== 'not_applicable' && (
        <Score score={counting.score} confidence={check.person === null ? check.confidence : null} />
      )}
      {check.person !== null && (
        <Text fz="sm" mt={6}>
          <Text span c="dimmed" inherit>
            {t('recordings.engineSaid', { says })}
          </Text>{' '}
          {check.person.note === null ? t('recordings.personSaid') : t('recordings.personSaidWhy')}{' '}
          {check.person.note !== null && <q>{check.person.note}</q>}
        </Text>
      )}
      <Text fz="sm" mt={6} className="reading">
        {check.feedback}
      </Text>
      {props.passages.map((passage) => (
        <WordsButton
          key={passage.id}
          passage={passage}
          isChosen={props.chosen === passage.id}
          onChoose={props.onChoose}
        />
      ))}
      {draft !== null && (
        <CheckAnswer name={check.category_name} mustSay={mustDecide(check)} draft={draft} onDraft={props.onDraft} />
      )}
    </section>
  );
}

function markOf({ state, passed }: Pick<CategoryScoreResponse, 'state' | 'passed'>): Mark {
  if (state === 'unsure') return 'unsure';
  if (state === 'not_applicable') return 'notApplicable';
  return passed === true ? 'met' : 'notMet';
}
