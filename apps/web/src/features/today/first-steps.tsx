import { Text, Title, VisuallyHidden } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrganisationStatsResponse } from '#libs/api-client';
import { ButtonLink } from '../../kit/links.js';
import { FillSample } from '../../kit/sample-buttons.js';
import styles from './today.module.css';

type Step = 'role' | 'open' | 'invite' | 'read';

/** What a new organisation does first, and how far it has come. */
export function FirstSteps({ stats }: { stats: OrganisationStatsResponse }) {
  const { t } = useTranslation();
  const done: Record<Step, boolean> = {
    role: stats.job_roles > 0,
    open: stats.active_job_roles > 0,
    invite: stats.invitations > 0,
    read: stats.completed_interviews > 0,
  };
  const steps: Step[] = ['role', 'open', 'invite', 'read'];
  const next = steps.find((step) => !done[step]);
  const ways: Record<Step, ReactNode> = {
    role: <ButtonLink to="/roles/new">{t('today.steps.roleDo')}</ButtonLink>,
    open: <ButtonLink to="/roles">{t('today.steps.openDo')}</ButtonLink>,
    invite: <ButtonLink to="/roles">{t('today.steps.inviteDo')}</ButtonLink>,
    read: null,
  };
  return (
    <section className={styles.part} aria-labelledby="first-steps">
      <div className={styles.partHead}>
        <Title order={2} id="first-steps">
          {t('today.firstSteps')}
        </Title>
        <FillSample />
      </div>
      <ol className={styles.steps}>
        {steps.map((step, index) => (
          <li
            key={step}
            className={styles.step}
            data-done={done[step]}
            aria-current={step === next ? 'step' : undefined}
          >
            <span className={styles.mark} aria-hidden>
              {done[step] ? <IconCheck size={16} /> : index + 1}
            </span>
            <div>
              <Text fw={600}>
                {t(`today.steps.${step}`)}
                {done[step] && <VisuallyHidden> {t('today.done')}</VisuallyHidden>}
              </Text>
              {!done[step] && (
                <Text c="dimmed" fz="sm">
                  {t(`today.steps.${step}Tell`)}
                </Text>
              )}
            </div>
            {step === next && ways[step]}
          </li>
        ))}
      </ol>
    </section>
  );
}
