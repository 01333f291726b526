import { Popover, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconCpu } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { serviceQuery } from '../api/sample.js';

/** Which engines answer here, and what each of them is. */
export function EnginesBadge() {
  const { t } = useTranslation();
  const { data } = useQuery(serviceQuery);
  if (!data) return null;
  const names = [...new Set(data.engines.map(({ engine }) => engine.split(' ')[0]))];
  return (
    <Popover width={360} position="top-start">
      <Popover.Target>
        <UnstyledButton
          style={{ display: 'flex', alignItems: 'center', gap: 6, color: 'var(--ink-quiet)', fontSize: 14 }}
        >
          <IconCpu size={16} aria-hidden />
          {t('app.engines')}: {names.join(', ')}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs" role="list">
          {data.engines.map(({ duty, engine, statement }) => (
            <div key={duty} role="listitem">
              <Text fw={600} fz="sm">
                {duty}: {engine}
              </Text>
              <Text fz="sm" c="dimmed">
                {statement}
              </Text>
            </div>
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
