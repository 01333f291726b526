import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewResponse } from '#libs/api-client';
import { Page } from '../../../kit/page.js';
import { ProblemNotice } from '../../../kit/problem-notice.js';
import { useIsNarrow } from '../../../kit/two-panes.js';
import { ScoresAndTranscript } from '../scores-and-transcript.js';
import styles from './blind-review.module.css';
import { CriterionSheet } from './criterion-sheet.js';
import { givenFrom, isGiven, type Given, type GivenScores } from './given-scores.js';
import { HandIn } from './hand-in.js';
import { HiddenNamesTranscript } from './hidden-names-transcript.js';
import { QuotedWords } from './quoted-words.js';
import { MOST_QUOTES, toggled, type Quote } from './quotes.js';
import { useKeeping } from './use-keeping.js';

/** Every criterion to score, beside what was asked and answered. */
export function ScoreSheet({ review }: { review: ReviewResponse }) {
  const { t } = useTranslation();
  const [given, setGiven] = useState<GivenScores>(() => givenFrom(review.criteria, review.scores));
  const [isSourceOpen, setSourceOpen] = useState(false);
  const [isHandingIn, setHandingIn] = useState(false);
  const [picking, setPicking] = useState<string | null>(null);
  const isNarrow = useIsNarrow();
  const { keep, later } = useKeeping(review.id);
  const open = review.criteria.filter(({ name }) => !isGiven(given[name] as Given)).map(({ name }) => name);
  const give = (name: string, one: Given): void => {
    const next = { ...given, [name]: one };
    setGiven(next);
    later(next);
  };
  const of = (name: string): Given => given[name] as Given;
  const toggle = (name: string, quote: Quote): void => {
    const quotes = toggled(of(name).quotes, quote);
    if (quotes.length <= MOST_QUOTES) give(name, { ...of(name), quotes });
  };
  const pick = (name: string | null): void => {
    setPicking(name);
    if (isNarrow && name !== null) setSourceOpen(true);
  };
  const textOf = ({ message_id: message, start, end }: Quote): string =>
    review.transcript.find(({ id }) => id === message)?.content.slice(start, end) ?? '';
  return (
    <Page
      wide
      title={t('application.blind.title')}
      lead={
        <>
          {review.role_title}
          {review.hidden.length > 0 && ` · ${t('application.blind.hidden', { what: review.hidden.join(', ') })}`}
        </>
      }
    >
      <ScoresAndTranscript
        source={
          <HiddenNamesTranscript
            messages={review.transcript}
            picking={
              picking === null
                ? null
                : { criterion: picking, quotes: of(picking).quotes, onToggle: (quote) => toggle(picking, quote) }
            }
          />
        }
        isSourceOpen={isSourceOpen}
        onSource={setSourceOpen}
      >
        {review.criteria.map((criterion) => (
          <CriterionSheet
            key={criterion.name}
            criterion={criterion}
            given={of(criterion.name)}
            onGive={(one) => give(criterion.name, one)}
          >
            {isGiven(of(criterion.name)) && (
              <QuotedWords
                criterion={criterion.name}
                quotes={of(criterion.name).quotes}
                textOf={textOf}
                isPicking={picking === criterion.name}
                onPick={(isPicking) => pick(isPicking ? criterion.name : null)}
                onRemove={(quote) => toggle(criterion.name, quote)}
              />
            )}
          </CriterionSheet>
        ))}
        <div className={styles.foot}>
          <ProblemNotice error={keep.error} onRetry={() => keep.mutate(given)} />
          <div className={styles.footRow}>
            <Text fz="sm" c="dimmed" className="figures" role="status">
              {t('application.blind.progress', {
                done: review.criteria.length - open.length,
                all: review.criteria.length,
              })}
              {keep.isPending && ` · ${t('application.blind.saving')}`}
              {keep.isSuccess && ` · ${t('application.blind.kept')}`}
            </Text>
            <Button onClick={() => setHandingIn(true)}>{t('application.blind.submit')}</Button>
          </div>
        </div>
      </ScoresAndTranscript>
      {isHandingIn && (
        <HandIn review={review} given={given} open={open} keep={keep} onClose={() => setHandingIn(false)} />
      )}
    </Page>
  );
}
