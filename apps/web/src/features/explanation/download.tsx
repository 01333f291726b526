import { Button, Stack } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { reportExplanation } from '#libs/api-client';
import { ask } from '../../api/ask.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { saveFile } from '../../kit/save-file.js';

/** The same on paper. */
export function Download({ interviewId }: { interviewId: string }) {
  const { t } = useTranslation();
  const download = useMutation({
    mutationFn: () => ask(reportExplanation({ path: { id: interviewId }, parseAs: 'blob' })),
    onSuccess: (file) => saveFile('talenti-explanation.pdf', file),
  });
  return (
    <Stack gap="xs">
      <Button
        variant="default"
        leftSection={<IconDownload size={18} aria-hidden />}
        loading={download.isPending}
        onClick={() => download.mutate()}
      >
        {t('explanation.download')}
      </Button>
      <ProblemNotice error={download.error} />
    </Stack>
  );
}
