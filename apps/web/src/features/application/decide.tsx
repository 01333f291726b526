import { Button, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { applicationDecide, type ApplicationResponse } from '#libs/api-client';
import { ask } from '../../api/ask.js';
import { mayHire, useMe } from '../../api/who.js';
import { DecideDialog } from '../../kit/decide-dialog.js';
import { nextDecisions, type Decision } from '../../kit/decisions.js';

/** What may be decided now, for whoever may; after a withdrawal nothing. */
export function Decide({ application }: { application: ApplicationResponse }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [isOpen, { open, close }] = useDisclosure(false);
  const [asked, setAsked] = useState<{ application: ApplicationResponse; decision: Decision } | null>(null);
  const decide = useMutation({
    mutationFn: ({ decision: status, reason }: { decision: Decision; reason: string }) =>
      ask(applicationDecide({ path: { id: application.id }, body: { status, ...(reason !== '' && { reason }) } })),
    onSuccess: async () => {
      close();
      await client.invalidateQueries({ queryKey: ['applications'] });
    },
  });
  const decisions = mayHire(useMe()) ? nextDecisions(application.status) : [];
  return (
    <>
      {decisions.length > 0 && (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button rightSection={<IconChevronDown size={18} aria-hidden />}>{t('application.decide')}</Button>
          </Menu.Target>
          <Menu.Dropdown>
            {decisions.map((decision) => (
              <Menu.Item
                key={decision}
                onClick={() => {
                  decide.reset();
                  setAsked({ application, decision });
                  open();
                }}
              >
                {t(`application.decision.${decision}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {asked && (
        <DecideDialog
          key={`${asked.application.updated_at}.${asked.decision}`}
          {...asked}
          isOpen={isOpen}
          isSending={decide.isPending}
          error={decide.error}
          onConfirm={(reason) => decide.mutate({ decision: asked.decision, reason })}
          onClose={close}
        />
      )}
    </>
  );
}
