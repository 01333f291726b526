import { Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';

export function Brand() {
  return (
    <Link to="/" style={{ textDecoration: 'none', color: 'inherit' }}>
      <Group gap={10} wrap="nowrap">
        <img src="/icon.svg" width={28} height={28} alt="" />
        <Text component="span" fw={640} fz={18}>
          Talenti
        </Text>
      </Group>
    </Link>
  );
}
