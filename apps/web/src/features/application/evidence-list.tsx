import { Group, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AssessmentResponse, InterviewMessageResponse, RubricDimension } from '#libs/api-client';
import { PlayButton } from '../../kit/play-button.js';
import { QuoteButton } from '../../kit/quote-button.js';
import { Score } from '../../kit/score.js';
import { percentage } from '../../texts/format.js';
import styles from './application.module.css';
import { anchorFor, type Evidence } from './evidence.js';
import { spokenAt } from './spoken.js';

/** Every criterion with its weight, its score and the candidate's own words behind it. */
export function EvidenceList(props: {
  assessment: AssessmentResponse;
  rubric: readonly RubricDimension[];
  evidence: readonly Evidence[];
  messages: readonly InterviewMessageResponse[];
  chosen: string | null;
  onChoose: (id: string) => void;
}) {
  const { t } = useTranslation();
  return props.assessment.dimensions.map((found) => {
    const anchor = anchorFor(
      found.score,
      props.rubric.find(({ name }) => name === found.dimension),
    );
    return (
      <section key={found.dimension} className={styles.evidence} aria-label={found.dimension}>
        <Group justify="space-between" wrap="nowrap" align="baseline" mb={6}>
          <Title order={2} fz="md">
            {found.dimension}
          </Title>
          <Text fz="sm" c="dimmed" className="figures">
            {t('application.weight', { weight: percentage(found.weight) })}
          </Text>
        </Group>
        <Score score={found.score} confidence={found.confidence} />
        {anchor !== null && (
          <Text fz="sm" c="dimmed" mt={6}>
            {anchor}
          </Text>
        )}
        <Text fz="sm" mt={8} className="reading">
          {found.reasoning ?? found.evidence}
        </Text>
        {props.evidence
          .filter(({ dimension }) => dimension === found.dimension)
          .map((quote) => (
            <Quote
              key={quote.id}
              quote={quote}
              message={props.messages.find(({ id }) => id === quote.messageId)}
              isChosen={props.chosen === quote.id}
              onChoose={props.onChoose}
            />
          ))}
      </section>
    );
  });
}

/** The candidate's own words, which lead to where they were said; heard from there when they were spoken. */
function Quote(props: {
  quote: Evidence;
  message: InterviewMessageResponse | undefined;
  isChosen: boolean;
  onChoose: (id: string) => void;
}) {
  const { t } = useTranslation();
  const { id, text, start } = props.quote;
  const message = props.message;
  return (
    <>
      <QuoteButton
        isChosen={props.isChosen}
        label={t('application.showQuote', { text })}
        onChoose={() => props.onChoose(id)}
      >
        “{text}”
      </QuoteButton>
      {message && message.audio_url !== null && (
        <div className={styles.voice}>
          <PlayButton
            name={`${message.id}.${id}`}
            url={message.audio_url}
            fromSeconds={spokenAt(message, start)}
            label={t('application.listenToQuote', { text })}
          />
        </div>
      )}
    </>
  );
}
