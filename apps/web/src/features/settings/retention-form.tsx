import { Button, Group, NumberInput, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { organisationChangeRetention, type DueClassResponse, type RetentionSettings } from '#libs/api-client';
import { ask } from '../../api/ask.js';
import { useMe } from '../../api/who.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { useFields } from '../../kit/use-fields.js';
import styles from './settings.module.css';

export const CLASSES = ['recording', 'transcript', 'evidence', 'decision_log', 'demographics'] as const;
type Days = Record<`${(typeof CLASSES)[number]}_retention_days`, number | ''>;

/** Days by kind of data. Empty: what this installation does by itself, and why. */
export function RetentionForm(props: {
  settings: RetentionSettings;
  classes: readonly DueClassResponse[];
  canChange: boolean;
}) {
  const { settings, classes, canChange } = props;
  const { t } = useTranslation();
  const client = useQueryClient();
  const id = useMe().organisation_id ?? '';
  const { form, submit } = useFields<Days>({
    initialValues: Object.fromEntries(
      CLASSES.map((one) => [`${one}_retention_days`, settings[`${one}_retention_days`] ?? '']),
    ) as Days,
  });
  const save = useMutation({
    mutationFn: (days: Days) =>
      ask(
        organisationChangeRetention({
          path: { id },
          body: Object.fromEntries(
            Object.entries(days).map(([name, value]) => [name, value === '' ? null : value]),
          ) as Record<keyof Days, number | null>,
        }),
      ),
    onSuccess: async () => {
      form.resetDirty();
      notifications.show({ message: t('settings.saved') });
      await client.invalidateQueries({ queryKey: ['retention'] });
    },
  });
  return (
    <form onSubmit={submit((values) => save.mutateAsync(values))} noValidate>
      <Stack>
        <ProblemNotice error={save.error} />
        {!canChange && <Text c="dimmed">{t('settings.adminsOnly')}</Text>}
        <ul className={styles.list}>
          {CLASSES.map((one) => {
            const known = classes.find(({ retention_class: name }) => name === one);
            return (
              <li
                key={one}
                className={styles.days}
                style={{ borderTop: one === 'recording' ? 0 : '1px solid var(--line)' }}
              >
                <span>
                  <strong>{t(`settings.retention.classes.${one}`)}</strong>
                  <span className={styles.quiet}>
                    {known?.is_default === true && known.reason !== null
                      ? known.reason
                      : t(`settings.retention.classesTell.${one}`)}
                  </span>
                </span>
                <NumberInput
                  aria-label={t('settings.retention.daysOf', { name: t(`settings.retention.classes.${one}`) })}
                  placeholder={
                    known?.is_default === true
                      ? `${known.days}${t('settings.retention.suffix')}`
                      : t('settings.retention.default')
                  }
                  suffix={t('settings.retention.suffix')}
                  min={1}
                  max={3650}
                  allowDecimal={false}
                  readOnly={!canChange}
                  {...form.getInputProps(`${one}_retention_days`)}
                />
              </li>
            );
          })}
        </ul>
        {canChange && (
          <Group>
            <Button type="submit" loading={save.isPending} disabled={!form.isDirty()}>
              {t('app.save')}
            </Button>
            <Text fz="sm" c="dimmed">
              {t('settings.retention.emptyTell')}
            </Text>
          </Group>
        )}
      </Stack>
    </form>
  );
}
