import { Button, Drawer, Group } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconFileSearch } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Group as Panes, Panel, Separator } from 'react-resizable-panels';
import styles from './two-panes.module.css';

/** Left what is said about the words, right the words themselves, its source; on a phone these slide over it. */
export function TwoPanes(props: {
  /** What each side is called. */
  names: { left: string; source: string };
  source: ReactNode;
  isSourceOpen: boolean;
  onSource: (isOpen: boolean) => void;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const isNarrow = useIsNarrow();
  const title = props.names.source;
  if (!isNarrow) {
    return (
      // Their height is what is around them: each side scrolls by itself.
      <div className={styles.panes}>
        <Panes orientation="horizontal">
          <Panel defaultSize="52%" minSize="30%">
            <section className={styles.pane} aria-label={props.names.left} tabIndex={0}>
              {props.children}
            </section>
          </Panel>
          <Separator className={styles.handle} aria-label={t('app.resize')} />
          <Panel minSize="30%">
            <section className={styles.pane} aria-label={title} tabIndex={0}>
              {props.source}
            </section>
          </Panel>
        </Panes>
      </div>
    );
  }
  return (
    <>
      <div className={styles.panes}>
        <section className={styles.pane} aria-label={props.names.left}>
          {props.children}
        </section>
      </div>
      <Group className={styles.sourceBar}>
        <Button
          variant="default"
          leftSection={<IconFileSearch size={18} aria-hidden />}
          onClick={() => props.onSource(true)}
        >
          {title}
        </Button>
      </Group>
      <Drawer
        position="bottom"
        size="85%"
        opened={props.isSourceOpen}
        onClose={() => props.onSource(false)}
        title={title}
      >
        {props.source}
      </Drawer>
    </>
  );
}

export const useIsNarrow = (): boolean => useMediaQuery('(max-width: 900px)') === true;
