import { ActionIcon, Button, Checkbox, Group, Menu, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import {
  IconDots,
  IconFileDownload,
  IconPencil,
  IconRotateClockwise,
  IconUserMinus,
  IconUserPlus,
} from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { batchItemCorrect, batchItemFile, batchItemRetry, type BatchItemResponse } from '#libs/api-client';
import { ask } from '../../api/ask.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { fileSize } from '../../texts/format.js';
import { batchChanged } from './batch-queries.js';
import { Correction } from './correction.js';
import { ItemStand } from './item-stand.js';
import styles from './resume-batch.module.css';
import { canApprove, canCorrect } from './stand-of.js';

/** One file: who it is about, how far it is, and what can be done. `onChoose` is left out for those who only look. */
export function ItemRow(row: {
  item: BatchItemResponse;
  others: readonly BatchItemResponse[];
  isChosen: boolean;
  onChoose?: () => void;
}) {
  const { t } = useTranslation();
  const { item, others, isChosen, onChoose } = row;
  const { id, batch_id: batchId, file_name: file, name, email, skipped, status, duplicate_of: duplicate } = item;
  const [isCorrecting, { open, close }] = useDisclosure(false);
  const path = { id };
  const settle = { onSettled: () => batchChanged(batchId) };
  const retry = useMutation({ mutationFn: () => ask(batchItemRetry({ path })), ...settle });
  const skip = useMutation({
    mutationFn: () => ask(batchItemCorrect({ path, body: { skip: !skipped } })),
    ...settle,
  });
  const fetchFile = useMutation({
    mutationFn: () => ask(batchItemFile({ path })),
    onSuccess: ({ url }) => location.assign(url),
  });
  const may = onChoose !== undefined;
  const isRead = status === 'parsed' || status === 'duplicate' || status === 'failed';
  const isIncomplete =
    isRead && !skipped && canCorrect(item) && (name === null || email === null) && duplicate?.reason !== 'same_file';
  const label = name ?? file;
  const canChoose = may && canApprove(item);
  return (
    <li className={styles.item} data-aside={skipped}>
      {canChoose ? (
        <Checkbox
          data-row
          aria-label={t('resumeBatch.choose', { name: label })}
          checked={isChosen}
          onChange={onChoose}
        />
      ) : (
        <span />
      )}
      {isCorrecting ? (
        <Correction item={item} onDone={close} />
      ) : (
        <div className={styles.who}>
          <Text fw={600} className={styles.cut}>
            {label}
          </Text>
          <span className={styles.cut}>{email}</span>
          {may && isIncomplete && (
            <Button size="compact-sm" variant="light" w="fit-content" onClick={open}>
              {t(
                name === null && email === null
                  ? 'resumeBatch.addBoth'
                  : email === null
                    ? 'resumeBatch.addEmail'
                    : 'resumeBatch.addName',
              )}
            </Button>
          )}
          <span className={`${styles.quiet} ${styles.cut}`}>
            {name !== null && `${file}, `}
            {fileSize(item.file_size)}
          </span>
        </div>
      )}
      <div className={styles.stand}>
        <ItemStand item={item} others={others} />
        {may && status === 'failed' && !skipped && item.approved_at === null && (
          <Button
            size="sm"
            variant="default"
            leftSection={<IconRotateClockwise size={16} aria-hidden />}
            loading={retry.isPending}
            onClick={() => retry.mutate()}
          >
            {t('app.retry')}
          </Button>
        )}
      </div>
      <Group gap={4} justify="flex-end" wrap="nowrap" className={styles.acts}>
        <ActionIcon
          {...(!canChoose && { 'data-row': true })}
          variant="subtle"
          size="lg"
          aria-label={t('resumeBatch.open', { file })}
          title={t('resumeBatch.open', { file })}
          loading={fetchFile.isPending}
          onClick={() => fetchFile.mutate()}
        >
          <IconFileDownload size={18} aria-hidden />
        </ActionIcon>
        {may && canCorrect(item) && isRead && (
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon variant="subtle" size="lg" aria-label={t('resumeBatch.actsFor', { name: label })}>
                <IconDots size={18} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<IconPencil size={18} aria-hidden />} onClick={open}>
                {t('resumeBatch.correct')}
              </Menu.Item>
              <Menu.Item
                leftSection={skipped ? <IconUserPlus size={18} aria-hidden /> : <IconUserMinus size={18} aria-hidden />}
                onClick={() => skip.mutate()}
              >
                {t(skipped ? 'resumeBatch.takeUp' : 'resumeBatch.putAside')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </Group>
      {(retry.error ?? skip.error ?? fetchFile.error) !== null && (
        <div className={styles.below}>
          <ProblemNotice error={retry.error ?? skip.error ?? fetchFile.error} />
        </div>
      )}
    </li>
  );
}
