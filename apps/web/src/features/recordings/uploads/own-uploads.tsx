import { Alert, Button, Group, Progress, Stack, Text, Title } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../../../api/problem.js';
import { TextLink } from '../../../kit/links.js';
import { ProblemNotice } from '../../../kit/problem-notice.js';
import { fileSize, percentage } from '../../../texts/format.js';
import styles from '../recordings.module.css';
import { uploading, useUploads, type Upload } from './upload-queue.js';

/** Files that are on their way from this browser, and what the server did not let in. */
export function OwnUploads() {
  const { t } = useTranslation();
  const { files, refused, error } = useUploads();
  if (files.length === 0 && refused.length === 0 && error === null) return null;
  return (
    <Stack>
      <ProblemNotice error={error} onRetry={() => void uploading.handOver()} />
      {refused.length > 0 && (
        <Alert
          role="status"
          variant="outline"
          color="amber"
          icon={<IconCopy aria-hidden />}
          title={t('recordings.uploads.refused')}
          withCloseButton
          closeButtonLabel={t('app.close')}
          onClose={() => uploading.hideRefused()}
        >
          <ul className={styles.plain}>
            {refused.map((one, at) => (
              <li key={at}>
                <b>{one.file_name}</b>: {one.duplicate_of === null ? one.detail : t('recordings.uploads.duplicate')}{' '}
                {one.duplicate_of !== null && (
                  <TextLink to="/recordings/$recordingId" params={{ recordingId: one.duplicate_of }} inherit>
                    {t('recordings.uploads.toDuplicate')}
                  </TextLink>
                )}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {files.length > 0 && (
        <section aria-labelledby="sending">
          <Title order={2} id="sending">
            {t('recordings.uploads.sending')}
          </Title>
          <Text fz="sm" c="dimmed" mb="sm">
            {t('recordings.uploads.sendingTell')}
          </Text>
          <ul className={styles.files}>
            {files.map((upload) => (
              <UploadRow key={upload.id} upload={upload} />
            ))}
          </ul>
        </section>
      )}
    </Stack>
  );
}

function UploadRow({ upload: { id, file, state, share, error } }: { upload: Upload }) {
  const { t } = useTranslation();
  return (
    <li className={styles.file}>
      <div className={styles.what}>
        <Text fw={600}>{file.name}</Text>
        <Text fz="sm" c="dimmed">
          {state === 'failed'
            ? error instanceof Refusal && error.status !== 0
              ? error.detail
              : t('app.unreached')
            : `${t(`recordings.uploads.own.${state}`)} · ${fileSize(file.size)}`}
        </Text>
      </div>
      {state === 'failed' ? (
        <Group gap="xs" justify="flex-end">
          <Button size="compact-sm" variant="default" onClick={() => uploading.retry(id)}>
            {t('app.retry')}
          </Button>
          <Button size="compact-sm" variant="subtle" color="gray" onClick={() => uploading.forget(id)}>
            {t('recordings.uploads.forget')}
          </Button>
        </Group>
      ) : (
        <Progress
          value={share * 100}
          aria-label={t('recordings.uploads.progressOf', { name: file.name })}
          aria-valuetext={percentage(share)}
        />
      )}
    </li>
  );
}
