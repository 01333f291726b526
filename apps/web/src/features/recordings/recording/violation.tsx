import { SegmentedControl, Text, Textarea, VisuallyHidden } from '@mantine/core';
import { IconAlertOctagon, IconAlertTriangle, IconInfoCircle, type Icon } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { PolicyViolationResponse } from '#libs/api-client';
import { clockTime } from '../clock.js';
import styles from './recording.module.css';
import shared from '../recordings.module.css';
import type { ViolationDraft } from './draft.js';
import type { Passage } from './passages.js';
import { WordsButton } from './words-button.js';

const ICONS: Record<PolicyViolationResponse['severity'], Icon> = {
  low: IconInfoCircle,
  medium: IconInfoCircle,
  high: IconAlertTriangle,
  critical: IconAlertOctagon,
};

/** Something that must not be said, or must not be left out: how serious, when, and with which words. */
export function Violation(props: {
  violation: PolicyViolationResponse;
  passage: Passage | null;
  chosen: string | null;
  onChoose: (passage: Passage) => void;
  draft: ViolationDraft | null;
  onDraft: (draft: ViolationDraft) => void;
}) {
  const { t } = useTranslation();
  const id = useId();
  const { violation, passage, draft } = props;
  const Icon = ICONS[violation.severity];
  const isDismissed = violation.person === 'dismissed';
  return (
    <div className={styles.violation} data-dismissed={isDismissed}>
      <div className={styles.mark}>
        <span className={shared.state} data-tone={isDismissed ? 'quiet' : 'person'}>
          <Icon size={18} stroke={1.8} aria-hidden />
          {t(`recordings.severity.${violation.severity}`)}
        </span>
        <span id={id}>{t(`recordings.violationTypes.${violation.violation_type}`)}</span>
        {violation.at_ms !== null && passage === null && (
          <Text span fz="sm" c="dimmed" className="figures">
            {clockTime(violation.at_ms)}
          </Text>
        )}
        {!violation.is_certain && violation.person === null && (
          <span className={styles.tag}>{t('recordings.mayBe')}</span>
        )}
        {violation.person !== null && <span className={styles.tag}>{t(`recordings.${violation.person}`)}</span>}
      </div>
      <Text fz="sm" className="reading">
        {violation.description}
      </Text>
      {passage !== null && (
        <WordsButton passage={passage} isChosen={props.chosen === passage.id} onChoose={props.onChoose} />
      )}
      {draft !== null && (
        <div className={styles.answer}>
          <VisuallyHidden>{t('recordings.review.violation')}</VisuallyHidden>
          <SegmentedControl
            fullWidth
            aria-labelledby={id}
            data={[
              { value: '', label: t('recordings.review.open') },
              { value: 'confirmed', label: t('recordings.review.itIs') },
              { value: 'dismissed', label: t('recordings.review.itIsNot') },
            ].filter(({ value }) => value !== '' || violation.person === null)}
            value={draft.verdict ?? ''}
            onChange={(value) =>
              props.onDraft({ ...draft, verdict: value === 'confirmed' || value === 'dismissed' ? value : null })
            }
          />
          {draft.verdict !== null && draft.verdict !== violation.person && (
            <Textarea
              label={t('recordings.review.why')}
              autosize
              minRows={2}
              maxLength={2_000}
              value={draft.note}
              onChange={({ currentTarget }) => props.onDraft({ ...draft, note: currentTarget.value })}
            />
          )}
        </div>
      )}
    </div>
  );
}
