import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../kit/links.js';
import styles from './interview.module.css';

/** Nothing runs and nothing is noticed until the candidate goes on. */
export function Paused(props: { canEnd: boolean; onGoOn: () => void; onEnd: () => void }) {
  const { t } = useTranslation();
  return (
    <Stack className={styles.narrow} align="flex-start">
      <Title order={1}>{t('interview.paused.title')}</Title>
      <Text className="reading">{t('interview.paused.tell')}</Text>
      <Group mt="xs">
        <Button autoFocus onClick={props.onGoOn}>
          {t('interview.goOn')}
        </Button>
        {props.canEnd && (
          <Button variant="default" onClick={props.onEnd}>
            {t('interview.paused.end')}
          </Button>
        )}
      </Group>
      <TextLink to="/home" mt="md">
        {t('interview.toHome')}
      </TextLink>
    </Stack>
  );
}
