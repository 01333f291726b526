import { ActionIcon, Text } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './profile.module.css';

/** A job or a course, with its two ways to be changed. */
export function EntryRow(props: {
  name: string;
  when: string;
  description: string | null;
  onEdit: () => void;
  onRemove: () => void;
}) {
  const { t } = useTranslation();
  const { name } = props;
  return (
    <li className={styles.row}>
      <div>
        <Text fw={600}>{name}</Text>
        {props.when !== '' && (
          <Text c="dimmed" fz="sm" className="figures">
            {props.when}
          </Text>
        )}
        {props.description !== null && (
          <Text fz="sm" mt={4} className="reading" style={{ whiteSpace: 'pre-line' }}>
            {props.description}
          </Text>
        )}
      </div>
      <span className={styles.tools}>
        <ActionIcon variant="subtle" size="lg" aria-label={t('profile.edit', { name })} onClick={props.onEdit}>
          <IconPencil size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon variant="subtle" size="lg" aria-label={t('profile.remove', { name })} onClick={props.onRemove}>
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      </span>
    </li>
  );
}
