import { Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { figure } from '../../../texts/format.js';
import { agreementQuery } from './blind-queries.js';
import styles from './blind-review.module.css';

/** How far people who scored blind and the engine agree about this role, as far as there is anything to tell. */
export function RoleAgreement({ roleId }: { roleId: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(agreementQuery(roleId));
  if (!data || data.blind_reviews === 0) return null;
  const shown = (value: number | null, most: number): string => (value === null ? '–' : figure(value, most));
  return (
    <section className={styles.criterion} aria-label={t('application.blind.agreement')}>
      <Title order={2} fz="md">
        {t('application.blind.agreement')}
      </Title>
      <Text fz="sm" c="dimmed">
        {t('application.blind.agreementOf', { count: data.blind_reviews })}
      </Text>
      <div className={styles.tableBox}>
        <Table fz="sm" className="figures">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('application.blind.criterion')}</Table.Th>
              <Table.Th ta="right">{t('application.blind.pairs')}</Table.Th>
              <Table.Th ta="right">{t('application.blind.apart')}</Table.Th>
              <Table.Th ta="right">{t('application.blind.kappa')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.dimensions.map(({ dimension, n, mean_absolute_difference: apart, weighted_kappa: kappa }) => (
              <Table.Tr key={dimension}>
                <Table.Td>{dimension}</Table.Td>
                <Table.Td ta="right">{figure(n)}</Table.Td>
                <Table.Td ta="right">{shown(apart, 1)}</Table.Td>
                <Table.Td ta="right">{shown(kappa, 2)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </section>
  );
}
