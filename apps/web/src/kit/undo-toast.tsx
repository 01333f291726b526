import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import i18next from 'i18next';

/** Says what happened, and takes it back for whoever did not mean it. @returns what to hide it by */
export function offerUndo(message: string, takeBack: () => unknown, autoClose?: number): string {
  const id = notifications.show({
    ...(autoClose !== undefined && { autoClose }),
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text fz="sm">{message}</Text>
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => {
            notifications.hide(id);
            takeBack();
          }}
        >
          {i18next.t('app.undo')}
        </Button>
      </Group>
    ),
  });
  return id;
}
