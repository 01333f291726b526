import { Button, Group, Menu, Modal, Stack, Text, Textarea } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { applicationDecide, type ApplicationResponse } from '#libs/api-client';
import { ask } from '../../api/ask.js';
import { ProblemNotice } from '../../kit/problem-notice.js';

const DECISIONS = ['shortlisted', 'offered', 'rejected'] as const;
type Decision = (typeof DECISIONS)[number];

/** A named person decides, with a reason that is kept. */
export function Decide({ application }: { application: ApplicationResponse }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [decision, setDecision] = useState<Decision | null>(null);
  const [reason, setReason] = useState('');
  const decide = useMutation({
    mutationFn: (status: Decision) =>
      ask(applicationDecide({ path: { id: application.id }, body: { status, ...(reason !== '' && { reason }) } })),
    onSuccess: async () => {
      setDecision(null);
      setReason('');
      await client.invalidateQueries({ queryKey: ['applications'] });
    },
  });
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button rightSection={<IconChevronDown size={18} aria-hidden />}>{t('application.decide')}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {DECISIONS.filter((one) => one !== application.status).map((one) => (
            <Menu.Item key={one} onClick={() => setDecision(one)}>
              {t(`application.decision.${one}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={decision !== null}
        onClose={() => setDecision(null)}
        title={decision === null ? '' : t(`application.decision.${decision}`)}
      >
        <Stack>
          <ProblemNotice error={decide.error} />
          <Text>{t('application.decideTell', { name: application.candidate.name })}</Text>
          <Textarea
            label={t('application.reason')}
            autosize
            minRows={3}
            required={decision === 'rejected'}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setDecision(null)}>
              {t('app.cancel')}
            </Button>
            <Button
              loading={decide.isPending}
              disabled={decision === 'rejected' && reason.trim() === ''}
              onClick={() => decision !== null && decide.mutate(decision)}
            >
              {t('application.confirm')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
