import '@mantine/dropzone/styles.css';
import { Text } from '@mantine/core';
import { Dropzone, type FileRejection } from '@mantine/dropzone';
import { IconFileUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fileSize } from '../../texts/format.js';
import styles from './resume-batch.module.css';

const TYPES = ['application/pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'];
const MOST_BYTES = 10 * 1_048_576;
const MOST_FILES = 500;

/** Takes many resumes at once. What it cannot take it names, and takes the rest. */
export function Drop(props: { onFiles: (files: File[]) => void; isBusy?: boolean; isSmall?: boolean }) {
  const { t } = useTranslation();
  const [refused, setRefused] = useState<readonly FileRejection[]>([]);
  const { isSmall = false } = props;
  return (
    <div>
      <Dropzone
        className={styles.drop}
        data-small={isSmall}
        accept={TYPES}
        maxSize={MOST_BYTES}
        maxFiles={MOST_FILES}
        loading={props.isBusy}
        aria-label={t('resumeBatch.drop')}
        inputProps={{ 'aria-label': t('resumeBatch.drop') }}
        onDrop={(files) => {
          setRefused([]);
          props.onFiles(files);
        }}
        onReject={(files) => setRefused(files)}
      >
        <IconFileUpload size={isSmall ? 24 : 32} stroke={1.4} aria-hidden />
        <div>
          <Text fw={600}>{t('resumeBatch.drop')}</Text>
          <Text fz="sm" c="dimmed">
            {t('resumeBatch.dropTell', { size: fileSize(10_000_000) })}
          </Text>
        </div>
      </Dropzone>
      {refused.length > 0 && (
        <div role="alert" className={styles.refused}>
          <Text fz="sm" fw={600}>
            {t('resumeBatch.notTaken', { count: refused.length })}
          </Text>
          <ul>
            {refused.map(({ file, errors }) => (
              <li key={file.name}>
                {file.name}:{' '}
                {t(
                  errors.some(({ code }) => code === 'file-too-large')
                    ? 'resumeBatch.tooLarge'
                    : errors.some(({ code }) => code === 'too-many-files')
                      ? 'resumeBatch.tooMany'
                      : 'resumeBatch.otherType',
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
