import { Group, NativeSelect, NumberInput, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './recording.module.css';
import { ANSWERS, type Answer, type CheckDraft } from './draft.js';

/** What the reviewer says about one criterion, and why. */
export function CheckAnswer(props: {
  name: string;
  draft: CheckDraft;
  onDraft: (draft: CheckDraft) => void;
  /** There is nothing that could be left as it is. */
  mustSay: boolean;
}) {
  const { t } = useTranslation();
  const { draft, onDraft, mustSay } = props;
  const answers: readonly Answer[] = ANSWERS.filter((answer) => answer !== 'keep' || !mustSay);
  const isCorrecting = draft.answer !== '' && draft.answer !== 'keep';
  return (
    <div className={styles.answer}>
      <Group align="flex-end" gap="sm" wrap="nowrap">
        <NativeSelect
          flex={1}
          label={t('recordings.review.yours')}
          aria-label={t('recordings.review.yoursOf', { name: props.name })}
          value={draft.answer}
          data={[
            ...(mustSay ? [{ value: '', label: t('recordings.review.choose'), disabled: true }] : []),
            ...answers.map((answer) => ({ value: answer, label: t(`recordings.review.answers.${answer}`) })),
          ]}
          onChange={({ currentTarget }) => {
            const answer = ANSWERS.find((one) => one === currentTarget.value);
            if (answer) onDraft({ ...draft, answer });
          }}
        />
        {draft.answer === 'score' && (
          <NumberInput
            w={104}
            label={t('recordings.review.score')}
            min={0}
            max={100}
            clampBehavior="strict"
            value={draft.score}
            onChange={(value) => onDraft({ ...draft, score: Number(value) || 0 })}
          />
        )}
      </Group>
      {isCorrecting && (
        <Textarea
          label={t('recordings.review.why')}
          autosize
          minRows={2}
          maxLength={2_000}
          required={!mustSay}
          value={draft.note}
          onChange={({ currentTarget }) => onDraft({ ...draft, note: currentTarget.value })}
        />
      )}
    </div>
  );
}
