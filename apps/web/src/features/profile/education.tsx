import { Button, Group, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { educationAdd, educationChange, educationRemove, type EducationResponse } from '#libs/api-client';
import { ask } from '../../api/ask.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { between, NO_SCHOOL, schoolFrom, schoolToWire, type School } from './entries.js';
import { EntryDialog } from './entry-dialog.js';
import { SchoolFields } from './entry-fields.js';
import { EntryRow } from './entry-row.js';
import { profileChanged } from './profile-queries.js';
import styles from './profile.module.css';
import { tellRemoved } from './tell-removed.js';

export function Education({ schools }: { schools: readonly EducationResponse[] }) {
  const { t } = useTranslation();
  const [edited, edit] = useState<EducationResponse | 'new' | null>(null);
  const add = async (school: School): Promise<void> => {
    await ask(educationAdd({ body: schoolToWire(school) }));
    await profileChanged();
  };
  const change = async (id: string, school: School): Promise<void> => {
    await ask(educationChange({ path: { id }, body: schoolToWire(school) }));
    await profileChanged();
  };
  const remove = useMutation({
    mutationFn: ({ id }: EducationResponse) => ask(educationRemove({ path: { id } })),
    onSuccess: (_, school) => tellRemoved(school.degree ?? school.institution, () => add(schoolFrom(school))),
    onSettled: profileChanged,
  });
  return (
    <section aria-labelledby="education">
      <Group justify="space-between" mb="sm">
        <Title order={2} id="education">
          {t('profile.education')}
        </Title>
        <Button
          variant="subtle"
          size="sm"
          leftSection={<IconPlus size={16} aria-hidden />}
          aria-label={t('profile.addSchool')}
          onClick={() => edit('new')}
        >
          {t('profile.add')}
        </Button>
      </Group>
      <ProblemNotice error={remove.error} />
      {schools.length === 0 ? (
        <Text c="dimmed">{t('profile.noEducation')}</Text>
      ) : (
        <ul className={styles.rows}>
          {schools.map((school) => (
            <EntryRow
              key={school.id}
              name={[school.degree, school.field_of_study, school.institution]
                .filter((part) => part !== null)
                .join(', ')}
              when={between(school.start_date, school.end_date, null)}
              description={null}
              onEdit={() => edit(school)}
              onRemove={() => remove.mutate(school)}
            />
          ))}
        </ul>
      )}
      {edited !== null && (
        <EntryDialog<School>
          title={t(edited === 'new' ? 'profile.addSchool' : 'profile.changeSchool')}
          initial={edited === 'new' ? NO_SCHOOL : schoolFrom(edited)}
          fields={(form) => <SchoolFields form={form} />}
          onSave={(school) => (edited === 'new' ? add(school) : change(edited.id, school))}
          onClose={() => edit(null)}
        />
      )}
    </section>
  );
}
