import { Button, Group, Modal, NumberInput, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconListNumbers } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { shortlistGenerate } from '#libs/api-client';
import { ask } from '../../api/ask.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { useFields } from '../../kit/use-fields.js';

/** Has the assessed candidates put in order as things stand now. It decides nothing. */
export function MakeShortlist({ roleId }: { roleId: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [isOpen, { open, close }] = useDisclosure(false);
  const { form, submit } = useFields({ initialValues: { max_candidates: 10, min_score: 60 } });
  const make = useMutation({
    mutationFn: (wish: typeof form.values) => ask(shortlistGenerate({ body: { job_role_id: roleId, ...wish } })),
    onSuccess: async ({ shortlist_id: shortlistId }) => {
      void client.invalidateQueries({ queryKey: ['shortlists', roleId] });
      await navigate({ to: '/shortlists/$shortlistId', params: { shortlistId } });
    },
  });
  return (
    <>
      <Button leftSection={<IconListNumbers size={18} aria-hidden />} onClick={open}>
        {t('shortlist.make')}
      </Button>
      <Modal opened={isOpen} onClose={close} title={t('shortlist.make')}>
        <form onSubmit={submit((values) => make.mutateAsync(values))} noValidate>
          <Stack>
            <ProblemNotice error={make.error} />
            <Text>{t('shortlist.makeTell')}</Text>
            <NumberInput
              label={t('shortlist.most')}
              min={1}
              max={100}
              allowDecimal={false}
              required
              data-autofocus
              {...form.getInputProps('max_candidates')}
            />
            <NumberInput
              label={t('shortlist.lowest')}
              description={t('shortlist.lowestHint')}
              min={0}
              max={100}
              required
              {...form.getInputProps('min_score')}
            />
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>
                {t('app.cancel')}
              </Button>
              <Button type="submit" loading={make.isPending}>
                {t('shortlist.makeNow')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
