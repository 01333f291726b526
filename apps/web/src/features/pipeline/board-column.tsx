import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ApplicationResponse } from '#libs/api-client';
import { nextDecisions, type ApplicationStatus, type Decision } from '../../kit/decisions.js';
import { BoardCard } from './board-card.js';
import styles from './board.module.css';

/** Everybody who stands at one point. `isBare`: something else above it says already which one. */
export function BoardColumn(props: {
  status: ApplicationStatus;
  applications: readonly ApplicationResponse[];
  isBare: boolean;
  onDecide: (application: ApplicationResponse, decision: Decision) => void;
  /** Who is carried by the mouse. */
  dragged: ApplicationResponse | null;
  onDrag: (application: ApplicationResponse | null) => void;
}) {
  const { t } = useTranslation();
  const { status, applications } = props;
  const { dragged } = props;
  const isEmpty = applications.length === 0;
  const decision = dragged ? nextDecisions(dragged.status).find((next) => next === status) : undefined;
  return (
    <section
      className={styles.column}
      aria-label={t(`pipeline.status.${status}`)}
      data-column={status}
      data-empty={isEmpty}
      data-target={Boolean(decision)}
      onDragOver={decision && ((event) => event.preventDefault())}
      onDrop={
        dragged && decision
          ? (event) => {
              event.preventDefault();
              props.onDrag(null);
              props.onDecide(dragged, decision);
            }
          : undefined
      }
    >
      {!props.isBare && (
        <div className={styles.head}>
          <Title order={2} fz="sm">
            {t(`pipeline.status.${status}`)}
          </Title>
          <span className={styles.count}>{applications.length}</span>
        </div>
      )}
      {isEmpty ? (
        <p className={styles.nobody}>{t('pipeline.nobody')}</p>
      ) : (
        <ul className={styles.cards} aria-label={t(`pipeline.status.${status}`)}>
          {applications.map((application) => (
            <BoardCard key={application.id} application={application} onDecide={props.onDecide} onDrag={props.onDrag} />
          ))}
        </ul>
      )}
    </section>
  );
}
