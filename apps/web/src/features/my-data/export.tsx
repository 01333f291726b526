import { Button, Group, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { deletionRequestExport } from '#libs/api-client';
import { ask } from '../../api/ask.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { saveFile } from '../../kit/save-file.js';
import { figure } from '../../texts/format.js';

/** Everything that is known about oneself, as a file. */
export function Export() {
  const { t } = useTranslation();
  const take = useMutation({
    mutationFn: () => ask(deletionRequestExport()),
    onSuccess: (data) =>
      saveFile(`talenti-${data.exported_at.slice(0, 10)}.json`, JSON.stringify(data, null, 2), 'application/json'),
  });
  const rows = Object.values(take.data?.tables ?? {}).reduce<number>(
    (sum, table) => sum + (Array.isArray(table) ? table.length : 0),
    0,
  );
  return (
    <section aria-labelledby="export">
      <Title order={2} id="export" mb="xs">
        {t('myData.export')}
      </Title>
      <Text className="reading" mb="md">
        {t('myData.exportTell')}
      </Text>
      <ProblemNotice error={take.error} />
      <Group>
        <Button
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden />}
          loading={take.isPending}
          onClick={() => take.mutate()}
        >
          {t('myData.download')}
        </Button>
        {take.data && (
          <Text role="status" c="dimmed">
            {t('myData.exported', { rows: figure(rows) })}
          </Text>
        )}
      </Group>
    </section>
  );
}
