import { Text } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RubricResponse, ShortlistEntryResponse } from '#libs/api-client';
import type { ApplicationStatus } from '../../kit/decisions.js';
import { TextLink } from '../../kit/links.js';
import { Score } from '../../kit/score.js';
import { figure, percentage } from '../../texts/format.js';
import { anchorOf } from '../compare/rubrics.js';
import styles from './shortlist.module.css';

/** One place: the score of then, what speaks for this person in their own words, and what to look at before deciding. */
export function ShortlistPlace(props: { entry: ShortlistEntryResponse; rubrics: readonly RubricResponse[] }) {
  const { entry, rubrics } = props;
  const { t } = useTranslation();
  const { application_id: applicationId, concerns, reasons } = entry;
  const name = entry.candidate_name ?? t('shortlist.erased');
  return (
    <li className={styles.place}>
      <div className={styles.placeHead}>
        <span className={styles.rank}>{entry.rank}</span>
        <h2 className={styles.name}>
          {entry.is_erased ? (
            name
          ) : (
            <TextLink
              to="/applications/$applicationId"
              params={{ applicationId }}
              underline="hover"
              c="var(--ink)"
              inherit
            >
              {name}
            </TextLink>
          )}
        </h2>
        <div className={styles.score}>
          <Score score={entry.match_score} />
        </div>
      </div>
      <div className={styles.body}>
        <Text fz="sm" c="dimmed">
          {entry.human_override && `${t('shortlist.setByPerson')} `}
          {t('compare.coverage', { share: percentage(entry.evidence_coverage) })}
        </Text>
        {reasons.length > 0 && (
          <>
            <h3 className={styles.heading}>{t('shortlist.reasons')}</h3>
            <ul className={styles.reasons}>
              {reasons.map(({ dimension, score, quote }) => (
                <li key={dimension}>
                  <span className={styles.criterion}>
                    {dimension} <span className="figures">{figure(score)}</span>
                    <span className={styles.anchor}>{anchorOf(rubrics, entry.rubric_version, dimension, score)}</span>
                  </span>
                  {quote.text === null ? (
                    <Text fz="sm" c="dimmed">
                      {t('shortlist.wordsErased')}
                    </Text>
                  ) : (
                    <blockquote className={`said ${styles.quote}`}>“{quote.text}”</blockquote>
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
        {concerns.length > 0 && (
          <>
            <h3 className={styles.heading}>
              <IconEye size={16} stroke={1.6} aria-hidden /> {t('shortlist.concerns')}
            </h3>
            <ul className={styles.concerns}>
              {concerns.map((concern) => (
                <li key={concern}>{concern}</li>
              ))}
            </ul>
          </>
        )}
        <Since entry={entry} />
        <p className={styles.basis}>
          {entry.assessment_version !== null && t('shortlist.assessment', { version: entry.assessment_version })}
          {entry.rubric_version !== null && `, ${t('shortlist.rubric', { version: entry.rubric_version })}`}
          {entry.engine !== null && `, ${entry.engine}`}
          {!entry.is_erased && (
            <>
              {' · '}
              <TextLink
                to="/applications/$applicationId"
                params={{ applicationId }}
                search={{ tab: 'evidence' }}
                inherit
                aria-label={`${t('shortlist.evidence')}: ${name}`}
              >
                {t('shortlist.evidence')}
              </TextLink>
            </>
          )}
        </p>
      </div>
    </li>
  );
}

/** What is not any more as it was then. */
function Since({ entry }: { entry: ShortlistEntryResponse }) {
  const { t } = useTranslation();
  const { application_status: status, score_now: now, match_score: then, newer_assessment_id: newer } = entry;
  if (entry.is_erased) return <Text fz="sm">{t('shortlist.isErased')}</Text>;
  const isOtherScore = newer !== null || (now !== null && now !== then);
  const isDecided = status !== null && status !== 'scored';
  if (!isOtherScore && !isDecided) return null;
  return (
    <p className={styles.since}>
      {isDecided && t('shortlist.statusNow', { status: t(`pipeline.status.${status as ApplicationStatus}`) })}{' '}
      {isOtherScore && t('shortlist.scoreNow', { score: now === null ? t('app.noScore') : figure(now) })}
    </p>
  );
}
