import { Button, Checkbox, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationResponse } from '#libs/api-client';
import rows from '../../kit/linked-rows.module.css';
import { ButtonLink } from '../../kit/links.js';
import { Score } from '../../kit/score.js';
import { Time } from '../../kit/time.js';
import { usePageKeys } from '../../kit/use-page-keys.js';
import { step } from './board-moves.js';
import styles from './pipeline.module.css';

const FEWEST = 2;
const MOST = 5;

/** Everybody in one list; a few of them can be chosen to be put side by side. */
export function CandidateList({
  roleId,
  applications,
}: {
  roleId: string;
  applications: readonly ApplicationResponse[];
}) {
  const { t } = useTranslation();
  const list = useRef<HTMLUListElement>(null);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  usePageKeys([
    ['j', () => step(list.current, 'a', 1)],
    ['k', () => step(list.current, 'a', -1)],
  ]);
  const isFull = chosen.length === MOST;
  return (
    <>
      <ul className={rows.list} ref={list}>
        {applications.map((application) => {
          const { id, candidate } = application;
          const isChosen = chosen.includes(id);
          return (
            <li key={id} className={`${rows.row} ${styles.row}`}>
              <Checkbox
                className={styles.choice}
                aria-label={t('pipeline.choose', { name: candidate.name })}
                checked={isChosen}
                disabled={isFull && !isChosen}
                onChange={() => setChosen(isChosen ? chosen.filter((one) => one !== id) : [...chosen, id])}
              />
              <Link to="/applications/$applicationId" params={{ applicationId: id }} className={rows.name}>
                {candidate.name}
              </Link>
              <Cells application={application} />
            </li>
          );
        })}
      </ul>
      {/* Always there, so that it is read out when it fills. */}
      <div role="status" className={styles.bar} data-shown={chosen.length > 0}>
        {chosen.length > 0 && (
          <>
            <span>
              {t('pipeline.chosen', { count: chosen.length })}{' '}
              <span className={rows.quiet}>
                {chosen.length < FEWEST && t('pipeline.chooseMore')}
                {isFull && t('pipeline.chooseMost')}
              </span>
            </span>
            <Group gap="xs" wrap="nowrap">
              <Button variant="default" size="sm" onClick={() => setChosen([])}>
                {t('pipeline.chooseNone')}
              </Button>
              {chosen.length >= FEWEST && (
                <ButtonLink
                  to="/roles/$roleId/compare"
                  params={{ roleId }}
                  search={{ ids: chosen.join(',') }}
                  size="sm"
                >
                  {t('pipeline.compare')}
                </ButtonLink>
              )}
            </Group>
          </>
        )}
      </div>
    </>
  );
}

function Cells({ application }: { application: ApplicationResponse }) {
  const { t } = useTranslation();
  const { status, latest_interview: interview, updated_at: updated } = application;
  return (
    <>
      {interview?.status === 'completed' ? (
        <Score score={interview.overall_score} />
      ) : (
        <span className={rows.quiet}>{t('pipeline.notInterviewed')}</span>
      )}
      <span>{t(`pipeline.status.${status}`)}</span>
      <span className={rows.quiet}>
        <Time at={updated} />
      </span>
    </>
  );
}
