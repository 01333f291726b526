import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ApplicationResponse } from '#libs/api-client';
import { mayHire, useMe } from '../../api/who.js';
import { nextDecisions, type Decision } from '../../kit/decisions.js';
import { ButtonLink } from '../../kit/links.js';
import { Time } from '../../kit/time.js';
import styles from './board.module.css';
import { MailCandidate } from './mail-candidate.js';
import { DecideMenu, MoveMenu } from './move-menu.js';

/** A person, how long they have stood here, and the one thing to do next. No score: that stands beside its evidence. */
export function BoardCard(props: {
  application: ApplicationResponse;
  onDecide: (application: ApplicationResponse, decision: Decision) => void;
  onDrag: (application: ApplicationResponse | null) => void;
}) {
  const { application } = props;
  const { id, candidate, updated_at: at } = application;
  const canHire = mayHire(useMe());
  return (
    <li
      id={`card-${id}`}
      className={styles.card}
      data-card
      draggable={canHire && nextDecisions(application.status).length > 0}
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', candidate.name);
        event.dataTransfer.effectAllowed = 'move';
        // The board may not change under the mouse before it has taken the card.
        setTimeout(() => props.onDrag(application));
      }}
      onDragEnd={() => props.onDrag(null)}
    >
      <div className={styles.who}>
        <Link
          to="/applications/$applicationId"
          params={{ applicationId: id }}
          className={styles.name}
          draggable={false}
          data-name
        >
          {candidate.name}
        </Link>
        {canHire && (
          <MoveMenu application={application} onDecide={(decision) => props.onDecide(application, decision)} />
        )}
      </div>
      <p className={styles.about}>
        <Standing application={application} />
        <Time at={at} />
      </p>
      <NextStep application={application} canHire={canHire} onDecide={props.onDecide} />
    </li>
  );
}

/** What the status alone does not say. */
function Standing({ application }: { application: ApplicationResponse }) {
  const { t } = useTranslation();
  const { status, latest_interview: interview, decision_reason: reason } = application;
  if (reason !== null) return <span className={styles.reason}>{reason}</span>;
  if (status !== 'interviewing' || !interview) return null;
  return <span>{t(`pipeline.interview.${interview.status}`)}</span>;
}

function NextStep(props: {
  application: ApplicationResponse;
  canHire: boolean;
  onDecide: (application: ApplicationResponse, decision: Decision) => void;
}) {
  const { t } = useTranslation();
  const { application, canHire } = props;
  const { id, status } = application;
  if (status === 'scored') {
    return (
      <ButtonLink
        to="/applications/$applicationId"
        params={{ applicationId: id }}
        search={{ tab: 'evidence' }}
        variant="default"
        size="compact-md"
        fz="sm"
        aria-label={t('pipeline.readOf', { name: application.candidate.name })}
      >
        {t('pipeline.read')}
      </ButtonLink>
    );
  }
  if (!canHire) return null;
  if (status === 'applied' || status === 'invited') {
    return <MailCandidate application={application} kind={status === 'applied' ? 'invite' : 'remind'} />;
  }
  if (status !== 'shortlisted' && status !== 'offered') return null;
  return <DecideMenu application={application} onDecide={(decision) => props.onDecide(application, decision)} />;
}
