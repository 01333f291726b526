import { Checkbox, Text, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './profile.module.css';
import type { Choices } from './use-choices.js';

const NAMES = {
  first_name: 'profile.firstName',
  last_name: 'profile.lastName',
  phone: 'profile.phone',
  linkedin_url: 'profile.linkedin',
  portfolio_url: 'profile.portfolio',
  summary: 'profile.summary',
} as const;

/** Each field of the profile that the resume would fill or change, to correct on the spot. */
export function ProposedFields({ choices }: { choices: Choices }) {
  const { t } = useTranslation();
  const { fields } = choices.state;
  if (fields.length === 0) return null;
  return (
    <fieldset className={styles.group}>
      <legend>{t('profile.about')}</legend>
      {fields.map(({ value, isTaken, isUnsure }, index) => {
        const name = t(NAMES[value.field]);
        const input = {
          'aria-label': name,
          value: value.proposed,
          onChange: ({ currentTarget }: { currentTarget: { value: string } }) =>
            choices.change('fields', index, { value: { ...value, proposed: currentTarget.value }, isTaken: true }),
        };
        return (
          <div key={value.field} className={styles.proposed}>
            <Checkbox label={name} checked={isTaken} onChange={() => choices.toggle('fields', index)} />
            <div>
              {value.field === 'summary' ? (
                <Textarea autosize minRows={2} maxRows={8} {...input} />
              ) : (
                <TextInput {...input} />
              )}
              {(value.current !== null || isUnsure) && (
                <Text fz="sm" c="dimmed" mt={4}>
                  {value.current !== null && t('profile.instead', { current: value.current })}{' '}
                  {isUnsure && t('profile.unsure')}
                </Text>
              )}
            </div>
          </div>
        );
      })}
    </fieldset>
  );
}
