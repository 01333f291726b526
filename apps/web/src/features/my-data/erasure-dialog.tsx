import { Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { deletionRequestRequest, type RequestedDeletionResponse } from '#libs/api-client';
import { ask, queries } from '../../api/ask.js';
import { session } from '../../api/session.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import type { Kind } from './deletions.js';

/** Asked for twice, because nobody can bring it back. */
export function ErasureDialog(props: {
  kind: Kind;
  onClose: () => void;
  onDone: (receipt: RequestedDeletionResponse) => void;
}) {
  const { t } = useTranslation();
  const router = useRouter();
  const [isSure, setSure] = useState(false);
  const { kind, onClose } = props;
  const erase = useMutation({
    mutationFn: () => ask(deletionRequestRequest({ body: { kind } })),
    onSuccess: async (receipt) => {
      if (kind === 'recordings_only') {
        onClose();
        props.onDone(receipt);
        await queries.invalidateQueries({ queryKey: ['my-deletions'] });
        return;
      }
      // The account is about to go; the receipt is for a page that needs none.
      const token = new URL(receipt.certificate_url).searchParams.get('token') ?? '';
      await router.navigate({ to: '/erased', search: { token }, replace: true });
      await session.end();
    },
  });
  return (
    <Modal opened onClose={onClose} title={t(`myData.kinds.${kind}`)}>
      <Stack>
        <ProblemNotice error={erase.error} />
        <Text>{t(`myData.kindsTell.${kind}`)}</Text>
        <Checkbox
          label={t('myData.sure')}
          checked={isSure}
          onChange={({ currentTarget }) => setSure(currentTarget.checked)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button disabled={!isSure} loading={erase.isPending} onClick={() => erase.mutate()}>
            {t('myData.erase')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
