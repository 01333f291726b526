import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import i18next from 'i18next';

/** Says that something is gone, and brings it back for whoever did not mean it. */
export function tellRemoved(name: string, bringBack: () => Promise<unknown>): void {
  const id = notifications.show({
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text fz="sm">{i18next.t('profile.removed', { name })}</Text>
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => {
            notifications.hide(id);
            void bringBack();
          }}
        >
          {i18next.t('app.undo')}
        </Button>
      </Group>
    ),
  });
}
