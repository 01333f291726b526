import { Box, Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';

/** A page: its name (also the window's), one line about it, one thing to do, and the content. */
export function Page(page: {
  title: string;
  lead?: ReactNode;
  action?: ReactNode;
  wide?: boolean;
  /** For what is read and filled in from top to bottom. */
  narrow?: boolean;
  children: ReactNode;
}) {
  useEffect(() => {
    document.title = `${page.title} · Talenti`;
  }, [page.title]);
  return (
    <Box maw={page.wide === true ? 1440 : page.narrow === true ? 760 : 1040} mx="auto" w="100%">
      <Group justify="space-between" align="flex-end" wrap="wrap" gap="md" mb="lg">
        <Stack gap={4}>
          <Title order={1}>{page.title}</Title>
          {page.lead !== undefined && (
            <Text c="dimmed" component="div" className="reading">
              {page.lead}
            </Text>
          )}
        </Stack>
        {page.action}
      </Group>
      {page.children}
    </Box>
  );
}
