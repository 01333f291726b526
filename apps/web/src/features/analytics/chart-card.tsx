import { ActionIcon, Group, Switch, Table, Text, Title, Tooltip } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { csvOf, saveFile } from '../../kit/save-file.js';
import { figure } from '../../texts/format.js';
import styles from './analytics.module.css';

type Row = readonly [string, ...(string | number | null)[]];

/** A chart with its name and what it counts, which can be read as a table and taken along as CSV. */
export function ChartCard(card: {
  title: string;
  lead: string;
  fileName: string;
  /** The first column names the row. */
  columns: readonly string[];
  rows: readonly Row[];
  /** What else is to be known, below the chart. */
  note?: string;
  isWide?: boolean;
  children: ReactNode;
}) {
  const { title, lead, fileName, columns, rows, note = '', isWide = false, children } = card;
  const { t } = useTranslation();
  const [isTable, setTable] = useState(false);
  const id = useId();
  const save = () => saveFile(`${fileName}.csv`, csvOf([columns, ...rows.map((row) => row.map((cell) => cell ?? ''))]));
  return (
    <section className={styles.card} data-wide={isWide} aria-labelledby={id}>
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
          <ActionIcon variant="subtle" size="lg" aria-label={t('analytics.csvOf', { title })} onClick={save}>
            <IconDownload size={20} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Group>
      <div className={styles.picture}>
        {isTable ? <AsTable columns={columns} rows={rows} /> : <Picture label={labelOf(card)}>{children}</Picture>}
        {note !== '' && <p className={styles.quiet}>{note}</p>}
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

/** What is drawn, and not written, says itself to whoever does not see it. */
function Picture({ label, children }: { label: string | null; children: ReactNode }) {
  return label === null ? children : <figure aria-label={label}>{children}</figure>;
}

/** Of charts with one figure per name; what has more is written out. */
function labelOf({ title, columns, rows }: { title: string; columns: readonly string[]; rows: readonly Row[] }) {
  if (columns.length !== 2) return null;
  return `${title}: ${rows.map(([name, value]) => `${name} ${typeof value === 'number' ? figure(value) : '–'}`).join(', ')}`;
}

function AsTable({ columns, rows }: { columns: readonly string[]; rows: readonly Row[] }) {
  const isNumeric = (column: number): boolean => rows.some((row) => typeof row[column] === 'number');
  return (
    <Table.ScrollContainer minWidth={columns.length > 4 ? 520 : 0}>
      <Table verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            {columns.map((column, place) => (
              <Table.Th key={column} ta={isNumeric(place) ? 'right' : 'left'}>
                {column}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody className="figures">
          {rows.map(([name, ...cells], index) => (
            <Table.Tr key={index}>
              <Table.Th scope="row" fw={400}>
                {name}
              </Table.Th>
              {cells.map((cell, place) => (
                <Table.Td key={columns[place + 1]} ta={isNumeric(place + 1) ? 'right' : 'left'}>
                  {typeof cell === 'number' ? figure(cell) : (cell ?? '–')}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
