import { Button, Menu, Select, Stack } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { evaluationExport } from '#libs/api-client';
import { ask } from '../../../api/ask.js';
import { EmptyState } from '../../../kit/empty-state.js';
import { ButtonLink } from '../../../kit/links.js';
import { ProblemNotice } from '../../../kit/problem-notice.js';
import { saveFile } from '../../../kit/save-file.js';
import { useNames } from '../use-names.js';
import { useUsualTemplate } from '../use-usual-template.js';
import styles from './agreement.module.css';
import { AgreementTable } from './agreement-table.js';
import { Calibrations } from './calibrations.js';
import { SamplingRules } from './sampling-rules.js';
import { Trends } from './trends.js';

const route = getRouteApi('/signed-in/staff/recordings/recordings/agreement');
const FORMATS = { csv: 'text/csv', json: 'application/json' } as const;
type Format = keyof typeof FORMATS;

/** How far engine and people agree, how scores move, and how both are kept honest. */
export function AgreementPage() {
  const { t } = useTranslation();
  const { template } = route.useSearch();
  const navigate = route.useNavigate();
  const { templates, areTemplatesLoaded } = useNames();
  const usual = useUsualTemplate();
  const chosen = template ?? usual;
  const exported = useMutation({
    mutationFn: (format: Format) =>
      ask(
        evaluationExport({
          query: { format, ...(chosen !== null && { policy_template_id: chosen }) },
          parseAs: 'text',
        }),
      ),
    onSuccess: (text, format) =>
      saveFile(`evaluations.${format}`, typeof text === 'string' ? text : JSON.stringify(text), FORMATS[format]),
  });
  if (areTemplatesLoaded && templates.length === 0) {
    return (
      <EmptyState
        title={t('qaFigures.none')}
        hint={t('qaFigures.noneHint')}
        action={<ButtonLink to="/recordings/templates">{t('recordings.parts.templates')}</ButtonLink>}
      />
    );
  }
  return (
    <Stack gap={40}>
      <div>
        <div className={styles.head}>
          <Select
            w={300}
            maw="100%"
            label={t('recordings.filter.template')}
            allowDeselect={false}
            data={templates}
            value={chosen}
            onChange={(value) => void navigate({ search: value === null ? {} : { template: value }, replace: true })}
          />
          <Menu position="bottom-end">
            <Menu.Target>
              <Button
                variant="default"
                loading={exported.isPending}
                leftSection={<IconDownload size={18} aria-hidden />}
              >
                {t('qaFigures.export')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {(Object.keys(FORMATS) as Format[]).map((format) => (
                <Menu.Item key={format} onClick={() => exported.mutate(format)}>
                  {t(`qaFigures.formats.${format}`)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        </div>
        <ProblemNotice error={exported.error} />
        <AgreementTable templateId={chosen} />
      </div>
      <Trends templateId={chosen} />
      <Calibrations />
      <SamplingRules />
    </Stack>
  );
}
