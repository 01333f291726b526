import { Button, Checkbox, Stack, Text, Title } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../kit/links.js';
import styles from './application.module.css';
import type { Look } from './use-look.js';

/** Stands where the scores would: form an opinion first, or see theirs. */
export function FirstLook({ interviewId, look }: { interviewId: string; look: Look }) {
  const { t } = useTranslation();
  const [isAlways, setAlways] = useState(false);
  const isDraft = look.own !== null;
  return (
    <Stack className={styles.firstLook} gap="md">
      <IconEyeOff size={28} stroke={1.5} color="var(--ink-quiet)" aria-hidden />
      <div>
        <Title order={2}>{t(isDraft ? 'application.look.draft' : 'application.look.title')}</Title>
        <Text c="dimmed" mt={6}>
          {t(isDraft ? 'application.look.draftTell' : 'application.look.tell')}
        </Text>
      </div>
      <div className={styles.firstLookWays}>
        <ButtonLink to="/interviews/$interviewId/blind-review" params={{ interviewId }}>
          {t(isDraft ? 'application.look.goOn' : 'application.look.first')}
        </ButtonLink>
        {!isDraft && (
          <Button
            variant="default"
            onClick={() => {
              if (isAlways) look.setAtOnce(true);
              look.show();
            }}
          >
            {t('application.look.show')}
          </Button>
        )}
      </div>
      {!isDraft && (
        <Checkbox
          label={t('application.look.atOnce')}
          checked={isAlways}
          onChange={({ currentTarget }) => setAlways(currentTarget.checked)}
        />
      )}
    </Stack>
  );
}
