import { Anchor, Checkbox, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { between, type Job, type School } from './entries.js';
import { EntryDialog } from './entry-dialog.js';
import { JobFields, SchoolFields } from './entry-fields.js';
import styles from './profile.module.css';
import type { Choices } from './use-choices.js';

/** Jobs and courses that the resume names, each to take, to leave or to correct first. */
export function ProposedEntries({ choices }: { choices: Choices }) {
  const { t } = useTranslation();
  const { jobs, schools } = choices.state;
  const [edited, edit] = useState<{ part: 'jobs' | 'schools'; at: number } | null>(null);
  const job = edited?.part === 'jobs' ? jobs[edited.at]?.value : undefined;
  const school = edited?.part === 'schools' ? schools[edited.at]?.value : undefined;
  const keep = (value: Job | School): Promise<void> => {
    if (edited?.part === 'jobs' && job) {
      choices.change('jobs', edited.at, { value: { ...job, ...value }, isTaken: true });
    }
    if (edited?.part === 'schools' && school) {
      choices.change('schools', edited.at, { value: { ...school, ...value }, isTaken: true });
    }
    return Promise.resolve();
  };
  return (
    <>
      {jobs.length > 0 && (
        <fieldset className={styles.group}>
          <legend>{t('profile.employment')}</legend>
          {jobs.map(({ value, isTaken, isUnsure }, at) => (
            <Entry
              key={at}
              name={[value.job_title, value.company_name].map((part) => part || t('profile.unnamed')).join(', ')}
              when={between(value.start_date, value.end_date, value.is_current ? t('profile.now') : null)}
              isTaken={isTaken}
              isUnsure={isUnsure}
              isChange={value.id !== null}
              onToggle={() => choices.toggle('jobs', at)}
              onEdit={() => edit({ part: 'jobs', at })}
            />
          ))}
        </fieldset>
      )}
      {schools.length > 0 && (
        <fieldset className={styles.group}>
          <legend>{t('profile.education')}</legend>
          {schools.map(({ value, isTaken, isUnsure }, at) => (
            <Entry
              key={at}
              name={[value.degree, value.field_of_study, value.institution || t('profile.unnamed')]
                .filter((part) => part !== '')
                .join(', ')}
              when={between(value.start_date, value.end_date, null)}
              isTaken={isTaken}
              isUnsure={isUnsure}
              isChange={value.id !== null}
              onToggle={() => choices.toggle('schools', at)}
              onEdit={() => edit({ part: 'schools', at })}
            />
          ))}
        </fieldset>
      )}
      {job && (
        <EntryDialog<Job>
          title={t('profile.changeJob')}
          initial={job}
          fields={(form) => <JobFields form={form} />}
          onSave={keep}
          onClose={() => edit(null)}
        />
      )}
      {school && (
        <EntryDialog<School>
          title={t('profile.changeSchool')}
          initial={school}
          fields={(form) => <SchoolFields form={form} />}
          onSave={keep}
          onClose={() => edit(null)}
        />
      )}
    </>
  );
}

function Entry(props: {
  name: string;
  when: ReactNode;
  isTaken: boolean;
  isUnsure: boolean;
  isChange: boolean;
  onToggle: () => void;
  onEdit: () => void;
}) {
  const { t } = useTranslation();
  return (
    <div className={styles.entry}>
      <Checkbox label={props.name} description={props.when} checked={props.isTaken} onChange={props.onToggle} />
      <Text fz="sm" c="dimmed">
        {props.isChange && t('profile.changes')} {props.isUnsure && t('profile.unsure')}
      </Text>
      <Anchor
        component="button"
        type="button"
        fz="sm"
        aria-label={t('profile.correctEntry', { name: props.name })}
        onClick={props.onEdit}
      >
        {t('profile.correct')}
      </Anchor>
    </div>
  );
}
