import { Button, Group, Progress, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../../api/problem.js';
import { State } from '../../kit/state.js';
import { fileSize } from '../../texts/format.js';
import styles from './resume-batch.module.css';
import { forgetUpload, uploadAgain, type Upload } from './uploads.js';

/** What sending is of the whole way; reading is the rest. */
const SENDING_SHARE = 40;

export function UploadRow({ upload }: { upload: Upload }) {
  const { t } = useTranslation();
  const { key, file, step, sent, error } = upload;
  const why = error instanceof Refusal && error.status > 0 ? error.detail : t('app.unreached');
  return (
    <li className={styles.item}>
      <span />
      <div className={styles.who}>
        <Text fw={600} truncate>
          {file.name}
        </Text>
        <span className={styles.quiet}>{fileSize(file.size)}</span>
      </div>
      {step === 'failed' ? (
        <div className={styles.stand}>
          <State Icon={IconAlertTriangle} tone="person" text={t('resumeBatch.notSent')} />
          <p className={styles.why} role="alert">
            {why}
          </p>
          <Group gap="xs">
            <Button size="sm" variant="default" onClick={() => uploadAgain(key)}>
              {t('app.retry')}
            </Button>
            <Button size="sm" variant="subtle" onClick={() => forgetUpload(key)}>
              {t('resumeBatch.forget')}
            </Button>
          </Group>
        </div>
      ) : (
        <div className={styles.way}>
          <Text fz="sm">{t(step === 'waits' ? 'resumeBatch.steps.waits' : 'resumeBatch.steps.sending')}</Text>
          <Progress
            value={sent * SENDING_SHARE}
            size="sm"
            aria-label={t('resumeBatch.progressOf', { file: file.name })}
          />
        </div>
      )}
      <span />
    </li>
  );
}
