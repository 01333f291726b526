import { ActionIcon, Group, Switch, Table, Text, Title, Tooltip } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { csvOf, saveFile } from '../../kit/save-file.js';
import { figure } from '../../texts/format.js';
import styles from './analytics.module.css';

/** A chart with its name and what it counts, which can be read as a table and taken along as CSV. */
export function ChartCard(card: {
  title: string;
  lead: string;
  fileName: string;
  columns: readonly [string, string];
  rows: readonly (readonly [string, number])[];
  children: ReactNode;
}) {
  const { title, lead, fileName, columns, rows, children } = card;
  const { t } = useTranslation();
  const [isTable, setTable] = useState(false);
  const id = useId();
  return (
    <section className={styles.card} aria-labelledby={id}>
      <Group justify="space-between" align="flex-start" wrap="nowrap" gap="md">
        <div>
          <Title order={2} fz="1.0625rem" id={id}>
            {title}
          </Title>
          <Text fz="sm" c="dimmed">
            {lead}
          </Text>
        </div>
        <Tooltip label={t('analytics.csv')}>
          <ActionIcon
            variant="subtle"
            size="lg"
            aria-label={t('analytics.csvOf', { title })}
            onClick={() => saveFile(`${fileName}.csv`, csvOf([columns, ...rows]))}
          >
            <IconDownload size={20} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Group>
      <div className={styles.picture}>
        {isTable ? (
          <Table verticalSpacing="xs">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{columns[0]}</Table.Th>
                <Table.Th ta="right">{columns[1]}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody className="figures">
              {rows.map(([name, count]) => (
                <Table.Tr key={name}>
                  <Table.Th scope="row" fw={400}>
                    {name}
                  </Table.Th>
                  <Table.Td ta="right">{figure(count)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        ) : (
          <figure aria-label={`${title}: ${rows.map(([name, count]) => `${name} ${figure(count)}`).join(', ')}`}>
            {children}
          </figure>
        )}
      </div>
      <Switch
        size="sm"
        label={t('analytics.asTable')}
        checked={isTable}
        onChange={(event) => setTable(event.currentTarget.checked)}
      />
    </section>
  );
}
