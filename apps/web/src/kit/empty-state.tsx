import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** Says that nothing is here yet, and what to do next. */
export function EmptyState({ title, hint, action }: { title: string; hint?: string; action?: ReactNode }) {
  return (
    <Stack align="center" gap="xs" py={64} px="md" ta="center">
      <Title order={2}>{title}</Title>
      {hint !== undefined && (
        <Text c="dimmed" maw="48ch">
          {hint}
        </Text>
      )}
      {action !== undefined && <div style={{ marginTop: 12 }}>{action}</div>}
    </Stack>
  );
}
