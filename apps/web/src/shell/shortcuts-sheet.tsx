import { Kbd, Modal, Title } from '@mantine/core';
import { useOs } from '@mantine/hooks';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './shortcuts-sheet.module.css';

/** Every shortcut there is; one that is made is written here. */
const SHORTCUTS = {
  everywhere: [
    { keys: ['mod', 'K'], text: 'shell.keys.palette' },
    { keys: ['/'], text: 'shell.keys.search' },
    { keys: ['?'], text: 'shell.keys.sheet' },
    { keys: ['Esc'], text: 'shell.keys.close' },
  ],
  lists: [
    { keys: ['J'], text: 'shell.keys.next' },
    { keys: ['K'], text: 'shell.keys.previous' },
    { keys: ['Enter'], text: 'shell.keys.open' },
  ],
  board: [
    { keys: ['M'], text: 'shell.keys.move' },
    { keys: ['←', '↑', '↓', '→'], text: 'shell.keys.cards' },
  ],
  letters: [
    { keys: ['A'], text: 'shell.keys.approve' },
    { keys: ['H'], text: 'shell.keys.hold' },
  ],
  evidence: [{ keys: ['E'], text: 'shell.keys.evidence' }],
} as const;

export function ShortcutsSheet({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const os = useOs();
  const mod = os === 'macos' || os === 'ios' ? '⌘' : t('shell.keys.control');
  return (
    <Modal opened={isOpen} onClose={onClose} title={t('app.shortcuts')}>
      {(Object.keys(SHORTCUTS) as (keyof typeof SHORTCUTS)[]).map((where) => (
        <section key={where} className={styles.part}>
          <Title order={3} fz="sm" c="dimmed">
            {t(`shell.where.${where}`)}
          </Title>
          <dl className={styles.keys}>
            {SHORTCUTS[where].map(({ keys, text }) => (
              <Fragment key={text}>
                <dt>
                  {keys.map((key) => (
                    <Kbd key={key} size="md">
                      {key === 'mod' ? mod : key}
                    </Kbd>
                  ))}
                </dt>
                <dd>{t(text)}</dd>
              </Fragment>
            ))}
          </dl>
        </section>
      ))}
    </Modal>
  );
}
