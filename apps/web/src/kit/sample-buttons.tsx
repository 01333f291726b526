import { Button, Group, Modal, Stack, Text, type ButtonProps } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { sampleFill, sampleRemove } from '#libs/api-client';
import { ask, queries } from '../api/ask.js';
import { sampleQuery } from '../api/sample.js';
import { useMe } from '../api/who.js';
import { ProblemNotice } from './problem-notice.js';

/** Fills the organisation; nothing for whoever may not, or where there is some already. */
export function FillSample({ variant = 'default' }: Pick<ButtonProps, 'variant'>) {
  const { t } = useTranslation();
  const me = useMe();
  const { data } = useQuery(sampleQuery);
  const fill = useMutation({
    mutationFn: () => ask(sampleFill()),
    onSettled: () => queries.invalidateQueries({ queryKey: sampleQuery.queryKey }),
  });
  const isWanted = data?.status === 'none' || (data?.status === 'failed' && data.doing !== 'removal');
  if (me.role !== 'org_admin' || !data?.is_offered || !isWanted) return null;
  return (
    <Stack gap="xs">
      <ProblemNotice error={fill.error} />
      <Group>
        <Button variant={variant} loading={fill.isPending} onClick={() => fill.mutate()}>
          {t(data.status === 'failed' ? 'sample.fillAgain' : 'sample.fill')}
        </Button>
      </Group>
    </Stack>
  );
}

/** Removes it, once the administrator has read what goes. */
export function RemoveSample({ text, ...look }: { text: string } & Pick<ButtonProps, 'variant' | 'size'>) {
  const { t } = useTranslation();
  const me = useMe();
  const { data } = useQuery(sampleQuery);
  const [isOpen, { open, close }] = useDisclosure(false);
  const remove = useMutation({
    mutationFn: () => ask(sampleRemove()),
    onSuccess: close,
    onSettled: () => queries.invalidateQueries({ queryKey: sampleQuery.queryKey }),
  });
  const isThere = data?.status === 'ready' || data?.status === 'failed';
  if (me.role !== 'org_admin' || !isThere) return null;
  return (
    <>
      <Button {...look} onClick={open}>
        {text}
      </Button>
      <Modal opened={isOpen} onClose={close} title={t('sample.removeLong')}>
        <Stack>
          <ProblemNotice error={remove.error} />
          <Text>{t('sample.removeTell')}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('sample.cancel')}
            </Button>
            <Button loading={remove.isPending} onClick={() => remove.mutate()}>
              {t('sample.removeLong')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
