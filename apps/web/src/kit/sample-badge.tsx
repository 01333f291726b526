import { Badge } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { sampleQuery } from '../api/sample.js';

/** Marks a role that is a sample. */
export function SampleBadge({ roleId }: { roleId: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(sampleQuery);
  if (!data?.role_ids.includes(roleId)) return null;
  return (
    <Badge variant="default" radius="sm" tt="none" fw={500}>
      {t('sample.badge')}
    </Badge>
  );
}
