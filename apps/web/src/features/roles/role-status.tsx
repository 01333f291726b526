import { Badge } from '@mantine/core';
import { IconCircleCheck, IconCirclePause, IconCircleX, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RoleResponse } from '#libs/api-client';

const LOOKS = {
  draft: { Icon: IconPencil, background: 'var(--person-wash)', colour: 'var(--person)' },
  active: { Icon: IconCircleCheck, background: 'var(--accent-wash)', colour: 'var(--accent)' },
  paused: { Icon: IconCirclePause, background: 'var(--sheet-sunken)', colour: 'var(--ink-quiet)' },
  closed: { Icon: IconCircleX, background: 'var(--sheet-sunken)', colour: 'var(--ink-quiet)' },
} as const;

export function RoleStatus({ status }: { status: RoleResponse['status'] }) {
  const { t } = useTranslation();
  const { Icon, background, colour } = LOOKS[status];
  return (
    <Badge
      tt="none"
      size="lg"
      radius="sm"
      leftSection={<Icon size={14} aria-hidden />}
      styles={{ root: { background, color: colour }, label: { fontWeight: 560 } }}
    >
      {t(`roles.status.${status}`)}
    </Badge>
  );
}
