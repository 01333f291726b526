import { Menu, UnstyledButton } from '@mantine/core';
import { IconLogout, IconUserCircle } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { session } from '../api/session.js';
import { useMe } from '../api/who.js';

/** Who is signed in, and the way out. */
export function PersonMenu() {
  const { t } = useTranslation();
  const router = useRouter();
  const me = useMe();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <UnstyledButton aria-label={me.full_name} style={{ display: 'flex', padding: 6, borderRadius: 8 }}>
          <IconUserCircle size={24} stroke={1.5} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {me.full_name}
          <br />
          {me.email}
        </Menu.Label>
        <Menu.Item
          leftSection={<IconLogout size={16} aria-hidden />}
          onClick={() => void session.end().then(() => router.navigate({ to: '/' }))}
        >
          {t('app.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
