import { Anchor } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationResponse } from '#libs/api-client';

const WithdrawDialog = lazy(async () => ({ default: (await import('./withdraw-dialog.js')).WithdrawDialog }));

/** The candidate's own way out of an application. */
export function Withdraw({ application }: { application: ApplicationResponse }) {
  const { t } = useTranslation();
  const [isOpen, { open, close }] = useDisclosure(false);
  const role = application.job_role.title;
  return (
    <>
      <Anchor
        component="button"
        type="button"
        fz="sm"
        c="dimmed"
        aria-label={t('home.withdrawFor', { role })}
        onClick={open}
      >
        {t('home.withdraw')}
      </Anchor>
      {isOpen && (
        <Suspense>
          <WithdrawDialog application={application} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
