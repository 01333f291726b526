import { Button, Group, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { employmentAdd, employmentChange, employmentRemove, type EmploymentResponse } from '#libs/api-client';
import { ask } from '../../api/ask.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { between, jobFrom, jobToWire, NO_JOB, type Job } from './entries.js';
import { EntryDialog } from './entry-dialog.js';
import { JobFields } from './entry-fields.js';
import { EntryRow } from './entry-row.js';
import { profileChanged } from './profile-queries.js';
import styles from './profile.module.css';
import { tellRemoved } from './tell-removed.js';

export function Employment({ jobs }: { jobs: readonly EmploymentResponse[] }) {
  const { t } = useTranslation();
  const [edited, edit] = useState<EmploymentResponse | 'new' | null>(null);
  const add = async (job: Job): Promise<void> => {
    await ask(employmentAdd({ body: jobToWire(job) }));
    await profileChanged();
  };
  const change = async (id: string, job: Job): Promise<void> => {
    await ask(employmentChange({ path: { id }, body: jobToWire(job) }));
    await profileChanged();
  };
  const remove = useMutation({
    mutationFn: ({ id }: EmploymentResponse) => ask(employmentRemove({ path: { id } })),
    onSuccess: (_, job) => tellRemoved(job.job_title, () => add(jobFrom(job))),
    onSettled: profileChanged,
  });
  return (
    <section aria-labelledby="employment">
      <Group justify="space-between" mb="sm">
        <Title order={2} id="employment">
          {t('profile.employment')}
        </Title>
        <Button
          variant="subtle"
          size="sm"
          leftSection={<IconPlus size={16} aria-hidden />}
          aria-label={t('profile.addJob')}
          onClick={() => edit('new')}
        >
          {t('profile.add')}
        </Button>
      </Group>
      <ProblemNotice error={remove.error} />
      {jobs.length === 0 ? (
        <Text c="dimmed">{t('profile.noEmployment')}</Text>
      ) : (
        <ul className={styles.rows}>
          {jobs.map((job) => (
            <EntryRow
              key={job.id}
              name={`${job.job_title}, ${job.company_name}`}
              when={between(job.start_date, job.end_date, job.is_current ? t('profile.now') : null)}
              description={job.description}
              onEdit={() => edit(job)}
              onRemove={() => remove.mutate(job)}
            />
          ))}
        </ul>
      )}
      {edited !== null && (
        <EntryDialog<Job>
          title={t(edited === 'new' ? 'profile.addJob' : 'profile.changeJob')}
          initial={edited === 'new' ? NO_JOB : jobFrom(edited)}
          fields={(form) => <JobFields form={form} />}
          onSave={(job) => (edited === 'new' ? add(job) : change(edited.id, job))}
          onClose={() => edit(null)}
        />
      )}
    </section>
  );
}
