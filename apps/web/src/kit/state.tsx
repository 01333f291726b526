import type { Icon } from '@tabler/icons-react';
import styles from './state.module.css';

/** How something stands: an icon and a word. `person`: somebody should look. */
export function State({
  Icon,
  tone,
  text,
}: {
  Icon: Icon;
  tone: 'plain' | 'accent' | 'quiet' | 'person' | 'alarm';
  text: string;
}) {
  return (
    <span className={styles.state} data-tone={tone}>
      <Icon size={16} aria-hidden />
      {text}
    </span>
  );
}
