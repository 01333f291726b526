import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvaluationResponse } from '#libs/api-client';
import { useMe } from '../../../api/who.js';
import styles from './recording.module.css';
import { mayReview } from '../rights.js';
import { Check } from './check.js';
import { Disputes } from './disputes.js';
import { emptyDraft, mustDecide, type Draft } from './draft.js';
import type { Passage } from './passages.js';
import { ReviewBar } from './review-bar.js';
import { Reviews } from './reviews.js';
import { Standing } from './standing.js';
import { Violation } from './violation.js';

/** Everything that was checked; somebody who may review puts it right here. */
export function Checks(props: {
  evaluation: EvaluationResponse;
  passages: readonly Passage[];
  chosen: string | null;
  onChoose: (passage: Passage) => void;
}) {
  const { t } = useTranslation();
  const me = useMe();
  const { evaluation } = props;
  const [isReviewing, { open, close }] = useDisclosure(false);
  const [draft, setDraft] = useState<Draft>(() => emptyDraft(evaluation));
  const canReview = mayReview(me) && evaluation.agent_id !== me.id && evaluation.status !== 'pending';
  const unsure = evaluation.category_scores.filter(mustDecide).length;
  const shared = { chosen: props.chosen, onChoose: props.onChoose };
  const begin = (): void => {
    setDraft(emptyDraft(evaluation));
    open();
  };
  return (
    <>
      <Standing evaluation={evaluation} />
      {canReview && !isReviewing && (
        <Group mb="lg" gap="sm">
          <Button onClick={begin}>
            {t(evaluation.status === 'reviewed' ? 'recordings.review.again' : 'recordings.review.begin')}
          </Button>
          {unsure > 0 && (
            <Text fz="sm" c="var(--person)">
              {t('recordings.review.unsure', { count: unsure, total: evaluation.category_scores.length })}
            </Text>
          )}
        </Group>
      )}
      <Disputes evaluation={evaluation} />
      {evaluation.violations.length > 0 && (
        <section aria-labelledby="violations" className={styles.group}>
          <Title order={2} id="violations" fz="1.0625rem" mb="sm">
            {t('recordings.violations')}
          </Title>
          <Stack gap="md">
            {evaluation.violations.map((violation) => (
              <Violation
                key={violation.id}
                violation={violation}
                passage={props.passages.find(({ of }) => of === violation.id) ?? null}
                {...shared}
                draft={isReviewing ? (draft.violations[violation.id] ?? null) : null}
                onDraft={(part) =>
                  setDraft((before) => ({ ...before, violations: { ...before.violations, [violation.id]: part } }))
                }
              />
            ))}
          </Stack>
        </section>
      )}
      <section aria-labelledby="criteria" className={styles.group}>
        <Title order={2} id="criteria" fz="1.0625rem" mb="sm">
          {t('recordings.criteria')}
        </Title>
        {evaluation.category_scores.map((check) => (
          <Check
            key={check.criterion_key}
            check={check}
            passages={props.passages.filter(({ of }) => of === check.criterion_key)}
            {...shared}
            draft={isReviewing ? (draft.checks[check.criterion_key] ?? null) : null}
            onDraft={(part) =>
              setDraft((before) => ({ ...before, checks: { ...before.checks, [check.criterion_key]: part } }))
            }
          />
        ))}
      </section>
      {isReviewing && <ReviewBar evaluation={evaluation} draft={draft} onDraft={setDraft} onDone={close} />}
      <Reviews evaluation={evaluation} />
    </>
  );
}
