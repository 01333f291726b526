import { Collapse, Progress, Text, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { RecordingBatchResponse } from '#libs/api-client';
import { TextLink } from '../../../kit/links.js';
import { Time } from '../../../kit/time.js';
import styles from '../recordings.module.css';

/** What came in together, and how far it is. */
export function Batches({ batches }: { batches: readonly RecordingBatchResponse[] }) {
  return (
    <ul className={styles.files}>
      {batches.map((batch) => (
        <Batch key={batch.id} batch={batch} />
      ))}
    </ul>
  );
}

function Batch({ batch }: { batch: RecordingBatchResponse }) {
  const { t } = useTranslation();
  const [isOpen, { toggle }] = useDisclosure(false);
  const { counts, refused } = batch;
  const over = counts.completed + counts.failed;
  const facts = [
    t('recordings.uploads.done', { done: counts.completed, total: counts.total }),
    counts.failed > 0 ? t('recordings.uploads.failedCount', { count: counts.failed }) : null,
  ].filter((fact) => fact !== null);
  return (
    <li className={styles.file}>
      <div className={styles.what}>
        <TextLink to="/recordings/uploads" search={{ batch: batch.id }} resetScroll={false} fw={600} underline="hover">
          {batch.name}
        </TextLink>
        <Text fz="sm" c="dimmed">
          {facts.join(' · ')} · <Time at={batch.created_at} />
        </Text>
        {refused.length > 0 && (
          <>
            <UnstyledButton className={styles.reveal} aria-expanded={isOpen} onClick={toggle}>
              {t('recordings.uploads.refusedCount', { count: refused.length })}
            </UnstyledButton>
            <Collapse expanded={isOpen}>
              <ul className={styles.plain}>
                {refused.map((one, at) => (
                  <li key={at}>
                    {one.file_name}:{' '}
                    {one.duplicate_of === null ? (
                      one.detail
                    ) : (
                      <TextLink to="/recordings/$recordingId" params={{ recordingId: one.duplicate_of }} inherit>
                        {t('recordings.uploads.duplicate')}
                      </TextLink>
                    )}
                  </li>
                ))}
              </ul>
            </Collapse>
          </>
        )}
      </div>
      {over < counts.total && (
        <Progress
          value={(over / Math.max(1, counts.total)) * 100}
          aria-label={t('recordings.uploads.progressOf', { name: batch.name })}
        />
      )}
    </li>
  );
}
