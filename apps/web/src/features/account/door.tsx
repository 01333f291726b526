import { Box, Paper, Text, Title } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import { PlainShell } from '../../shell/plain-shell.js';

/** A narrow page with one form. */
export function Door({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · Talenti`;
  }, [title]);
  return (
    <PlainShell>
      <Box maw={440} mx="auto" mt={{ base: 0, sm: '6vh' }}>
        <Title order={1} mb={lead === undefined ? 'lg' : 4}>
          {title}
        </Title>
        {lead !== undefined && (
          <Text c="dimmed" mb="lg">
            {lead}
          </Text>
        )}
        <Paper bg="var(--sheet)">{children}</Paper>
      </Box>
    </PlainShell>
  );
}
