import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconChevronDown, IconDots } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationResponse } from '#libs/api-client';
import { nextDecisions, type Decision } from '../../kit/decisions.js';
import styles from './board.module.css';

interface Choices {
  application: ApplicationResponse;
  onDecide: (decision: Decision) => void;
}

/** Where a card may go. What is not offered follows from what happens, not from a decision. */
export function MoveMenu(props: Choices) {
  const { t } = useTranslation();
  const { application } = props;
  if (nextDecisions(application.status).length === 0) return null;
  return (
    <Choose {...props}>
      <ActionIcon
        variant="subtle"
        className={styles.move}
        data-move
        aria-label={t('pipeline.moveOf', { name: application.candidate.name })}
        title={t('pipeline.move')}
      >
        <IconDots size={18} stroke={1.6} aria-hidden />
      </ActionIcon>
    </Choose>
  );
}

/** The same choices as the card's one thing to do. */
export function DecideMenu(props: Choices) {
  const { t } = useTranslation();
  return (
    <Choose {...props}>
      <Button
        variant="default"
        size="compact-md"
        fz="sm"
        rightSection={<IconChevronDown size={16} aria-hidden />}
        aria-label={t('pipeline.decideAbout', { name: props.application.candidate.name })}
      >
        {t('application.decide')}
      </Button>
    </Choose>
  );
}

function Choose({ application, onDecide, children }: Choices & { children: ReactElement }) {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-end">
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('pipeline.move')}</Menu.Label>
        {nextDecisions(application.status).map((decision) => (
          <Menu.Item key={decision} onClick={() => onDecide(decision)}>
            {t(`application.decision.${decision}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
