import { Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../kit/empty-state.js';
import { Loading } from '../../../kit/loading.js';
import { ProblemNotice } from '../../../kit/problem-notice.js';
import { figure } from '../../../texts/format.js';
import styles from './agreement.module.css';
import { agreementQuery } from './figures-queries.js';
import { Kappa } from './kappa.js';

/** People and engine, criterion by criterion; those who had seen the engine's result count by themselves. */
export function AgreementTable({ templateId }: { templateId: string | null }) {
  const { t } = useTranslation();
  const agreement = useQuery(agreementQuery(templateId));
  return (
    <section>
      <Title order={2} id="agreement">
        {t('qaFigures.title')}
      </Title>
      <Text fz="sm" c="dimmed" mb="sm" className="reading">
        {t('qaFigures.tell')}
      </Text>
      <ProblemNotice error={agreement.error} onRetry={() => void agreement.refetch()} />
      {agreement.isFetching && !agreement.data && <Loading rows={4} />}
      {agreement.data?.items.length === 0 && <EmptyState title={t('qaFigures.noneChecked')} />}
      {agreement.data && agreement.data.items.length > 0 && (
        <div className={styles.tableBox} tabIndex={0} role="region" aria-labelledby="agreement">
          <Table verticalSpacing="sm" horizontalSpacing="md" miw={640}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('qaFigures.criterion')}</Table.Th>
                <Table.Th>{t('qaFigures.blind')}</Table.Th>
                <Table.Th>{t('qaFigures.reviewed')}</Table.Th>
                <Table.Th ta="right">{t('qaFigures.unsure')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {agreement.data.items.map((one) => (
                <Table.Tr key={one.criterion_key}>
                  <Table.Th scope="row" fw={550}>
                    {one.category_name}
                  </Table.Th>
                  <Table.Td>
                    <Kappa agreement={one.blind} />
                  </Table.Td>
                  <Table.Td>
                    <Kappa agreement={one.reviewed} />
                  </Table.Td>
                  <Table.Td ta="right" className="figures">
                    {figure(one.engine_unsure)}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
    </section>
  );
}
