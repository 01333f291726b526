import { Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';

/** A part of the settings: its name, a line about it, one thing to do. `isFirst` names the window after it. */
export function Section(section: {
  title: string;
  lead?: ReactNode;
  action?: ReactNode;
  isFirst?: boolean;
  children: ReactNode;
}) {
  const { title, lead, action, isFirst = false, children } = section;
  useEffect(() => {
    if (isFirst) document.title = `${title} · Talenti`;
  }, [isFirst, title]);
  return (
    <Stack component="section" gap="md" mb={40}>
      <Group justify="space-between" align="flex-start" gap="md">
        <Stack gap={4} flex={1} miw={220}>
          <Title order={isFirst ? 2 : 3}>{title}</Title>
          {lead !== undefined && (
            <Text c="dimmed" fz="sm" className="reading">
              {lead}
            </Text>
          )}
        </Stack>
        {action}
      </Group>
      {children}
    </Stack>
  );
}
