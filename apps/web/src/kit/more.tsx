import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** The way to the next page of a list; nothing on its last. */
export function More(list: {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => Promise<unknown>;
}) {
  const { t } = useTranslation();
  if (!list.hasNextPage) return null;
  return (
    <Group justify="center">
      <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
        {t('app.more')}
      </Button>
    </Group>
  );
}
