import { Button, NativeSelect, VisuallyHidden } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationResponse } from '#libs/api-client';
import { DecideDialog } from '../../kit/decide-dialog.js';
import { APPLICATION_STATUSES, type ApplicationStatus } from '../../kit/decisions.js';
import { usePageKeys } from '../../kit/use-page-keys.js';
import { BoardColumn } from './board-column.js';
import { cardAfter, cardInFocus, focusCard, focusCardOf, isArrow, step } from './board-moves.js';
import styles from './board.module.css';
import { useDecisions } from './use-decisions.js';

const CLOSED: readonly ApplicationStatus[] = ['rejected', 'withdrawn'];
const OPEN = APPLICATION_STATUSES.filter((status) => !CLOSED.includes(status));

/** One list for each way an application can stand. Arrow keys go from card to card, `m` moves the one in focus. */
export function Board({ roleId, applications }: { roleId: string; applications: readonly ApplicationResponse[] }) {
  const { t } = useTranslation();
  const board = useRef<HTMLDivElement>(null);
  const decisions = useDecisions(roleId);
  const isNarrow = useMediaQuery('(max-width: 700px)') === true;
  const [isClosedShown, { toggle: toggleClosed }] = useDisclosure(false);
  const standing = (status: ApplicationStatus) => applications.filter((one) => one.status === status);
  const [shown, show] = useState<ApplicationStatus>(
    () => OPEN.find((status) => standing(status).length > 0) ?? 'applied',
  );
  const [dragged, setDragged] = useState<ApplicationResponse | null>(null);
  usePageKeys([
    ['j', () => step(board.current, '[data-card] a[data-name]', 1)],
    ['k', () => step(board.current, '[data-card] a[data-name]', -1)],
    ['m', () => cardInFocus(board.current)?.querySelector<HTMLElement>('[data-move]')?.click()],
  ]);
  const column = (status: ApplicationStatus) => (
    <BoardColumn
      key={status}
      status={status}
      applications={standing(status)}
      isBare={isNarrow}
      onDecide={decisions.ask}
      dragged={dragged}
      onDrag={setDragged}
    />
  );
  const closed = CLOSED.flatMap(standing).length;
  const { asked } = decisions;
  return (
    <div ref={board} onKeyDown={goToCard}>
      <VisuallyHidden role="status">{decisions.said}</VisuallyHidden>
      {isNarrow ? (
        <>
          <NativeSelect
            data-elsewhere
            size="md"
            mb="md"
            label={t('pipeline.shown')}
            data={APPLICATION_STATUSES.map((status) => ({
              value: status,
              label: `${t(`pipeline.status.${status}`)} (${standing(status).length})`,
            }))}
            value={shown}
            onChange={(event) => show(event.currentTarget.value as ApplicationStatus)}
          />
          {column(shown)}
        </>
      ) : (
        <>
          <div className={styles.board}>{OPEN.map(column)}</div>
          {(closed > 0 || dragged) && (
            <>
              <Button
                variant="subtle"
                size="sm"
                mt="md"
                aria-expanded={isClosedShown}
                data-elsewhere
                leftSection={
                  isClosedShown ? <IconChevronDown size={16} aria-hidden /> : <IconChevronRight size={16} aria-hidden />
                }
                onClick={toggleClosed}
              >
                {t('pipeline.closed', { count: closed })}
              </Button>
              {(isClosedShown || dragged) && <div className={styles.closed}>{CLOSED.map(column)}</div>}
            </>
          )}
        </>
      )}
      {asked && (
        <DecideDialog
          key={`${asked.application.id}.${asked.application.updated_at}.${asked.decision}`}
          {...asked}
          isOpen={decisions.isOpen}
          error={decisions.error}
          onConfirm={decisions.confirm}
          onClose={decisions.close}
          onGone={() => focusCardOf(asked.application.id)}
        />
      )}
    </div>
  );
}

function goToCard(event: KeyboardEvent<HTMLDivElement>): void {
  const card = isArrow(event.key) ? cardInFocus(event.currentTarget) : null;
  if (!card) return;
  event.preventDefault();
  focusCard(cardAfter(event.currentTarget, card, event.key));
}
