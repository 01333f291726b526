import { Alert, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewComparison, ReviewCriterion, ReviewQuote, ReviewResponse, ReviewScore } from '#libs/api-client';
import { ButtonLink } from '../../../kit/links.js';
import { Page } from '../../../kit/page.js';
import { QuoteButton } from '../../../kit/quote-button.js';
import { Score } from '../../../kit/score.js';
import { Time } from '../../../kit/time.js';
import { useIsNarrow } from '../../../kit/two-panes.js';
import { figure } from '../../../texts/format.js';
import { ScoresAndTranscript } from '../scores-and-transcript.js';
import { RoleAgreement } from './role-agreement.js';
import { interviewQuery } from './blind-queries.js';
import styles from './blind-review.module.css';
import { levelAt, levelsOf } from './given-scores.js';
import { HiddenNamesTranscript } from './hidden-names-transcript.js';
import { keyOf } from './quotes.js';

/** The person's scores and the engine's, side by side, and how far they lie apart. */
export function Result({ review }: { review: ReviewResponse }) {
  const { t } = useTranslation();
  const [isSourceOpen, setSourceOpen] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const isNarrow = useIsNarrow();
  const show = (quote: ReviewQuote): void => {
    setChosen(keyOf(quote));
    if (isNarrow) setSourceOpen(true);
  };
  const interview = useQuery(interviewQuery(review.interview_id)).data;
  const applicationId = interview?.application_id ?? null;
  return (
    <Page
      wide
      title={t('application.blind.doneTitle')}
      lead={
        <>
          {review.role_title}
          {review.submitted_at !== null && (
            <>
              {' · '}
              {t('application.blind.doneTell')} <Time at={review.submitted_at} />
            </>
          )}
        </>
      }
      action={
        applicationId !== null && (
          <ButtonLink to="/applications/$applicationId" params={{ applicationId }} variant="default">
            {t('application.blind.toCandidate')}
          </ButtonLink>
        )
      }
    >
      <ScoresAndTranscript
        source={
          <HiddenNamesTranscript
            messages={review.transcript}
            quotes={review.scores.flatMap(({ quotes }) => quotes)}
            chosen={chosen}
          />
        }
        isSourceOpen={isSourceOpen}
        onSource={setSourceOpen}
      >
        {(review.saw_assessment_before || review.engine === null) && (
          <Alert variant="outline" color="amber" mb="md">
            {t(review.engine === null ? 'application.blind.noEngine' : 'application.blind.sawBefore')}
          </Alert>
        )}
        {review.criteria.map((criterion) => (
          <Compared
            key={criterion.name}
            criterion={criterion}
            given={review.scores.find(({ dimension }) => dimension === criterion.name)}
            found={review.engine?.dimensions.find(({ dimension }) => dimension === criterion.name)}
            chosen={chosen}
            onShow={show}
          />
        ))}
        {typeof interview?.job_role_id === 'string' && <RoleAgreement roleId={interview.job_role_id} />}
      </ScoresAndTranscript>
    </Page>
  );
}

function Compared(props: {
  criterion: ReviewCriterion;
  given: ReviewScore | undefined;
  found: ReviewComparison | undefined;
  chosen: string | null;
  onShow: (quote: ReviewQuote) => void;
}) {
  const { t } = useTranslation();
  const { criterion, given, found } = props;
  const apart = found?.difference ?? null;
  return (
    <section className={styles.criterion} aria-label={criterion.name}>
      <div className={styles.comparedHead}>
        <Title order={2} fz="md">
          {criterion.name}
        </Title>
        {apart !== null && (
          <Text fz="sm" c="dimmed" className="figures">
            {apart === 0
              ? t('application.blind.same')
              : t(apart > 0 ? 'application.blind.higher' : 'application.blind.lower', {
                  points: figure(Math.abs(apart)),
                })}
          </Text>
        )}
      </div>
      <Side who={t('application.blind.person')} score={given?.score ?? null} criterion={criterion} />
      {found && <Side who={t('application.blind.engine')} score={found.engine_score} criterion={criterion} />}
      {[given?.reason, given?.note]
        .filter((words) => typeof words === 'string' && words !== '')
        .map((words) => (
          <p key={words} className={`said ${styles.noted}`}>
            {words}
          </p>
        ))}
      {given?.quotes.map((quote) => (
        <QuoteButton
          key={keyOf(quote)}
          isChosen={props.chosen === keyOf(quote)}
          label={t('application.showQuote', { text: quote.text })}
          onChoose={() => props.onShow(quote)}
        >
          “{quote.text}”
        </QuoteButton>
      ))}
    </section>
  );
}

function Side({ who, score, criterion }: { who: string; score: number | null; criterion: ReviewCriterion }) {
  const { t } = useTranslation();
  const levels = levelsOf(criterion.anchors, (band) => t(`application.blind.bands.${band}`));
  const level = score === null ? null : levelAt(score, levels);
  return (
    <div className={styles.side}>
      <Text fz="sm">{who}</Text>
      <div>
        <Score score={score} />
        {level !== null && (
          <Text fz="sm" c="dimmed" mt={2}>
            {level.words}
          </Text>
        )}
      </div>
    </div>
  );
}
