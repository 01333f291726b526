import { Button, FileButton, Group, Stack, Text, Title } from '@mantine/core';
import { IconFileImport, IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { templateFromLibrary, templateImport, type LibraryTemplateResponse } from '#libs/api-client';
import { ask } from '../../../api/ask.js';
import { Refusal } from '../../../api/problem.js';
import { useMe } from '../../../api/who.js';
import { EmptyState } from '../../../kit/empty-state.js';
import rows from '../../../kit/linked-rows.module.css';
import { ButtonLink } from '../../../kit/links.js';
import { Loading } from '../../../kit/loading.js';
import { ProblemNotice } from '../../../kit/problem-notice.js';
import { Time } from '../../../kit/time.js';
import { figure } from '../../../texts/format.js';
import { templatesQuery } from '../recordings-queries.js';
import { mayManage } from '../rights.js';
import { readTemplate } from './template-file.js';
import { libraryQuery } from './template-queries.js';
import styles from './templates.module.css';

/** What conversations are checked against, and templates to start from. */
export function TemplatesPage() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const canManage = mayManage(useMe());
  const templates = useQuery(templatesQuery);
  const library = useQuery({ ...libraryQuery, enabled: canManage });
  const openIt = async ({ id }: { id: string }): Promise<void> => {
    await client.invalidateQueries({ queryKey: ['qa-templates'] });
    await navigate({ to: '/recordings/templates/$templateId', params: { templateId: id } });
  };
  const take = useMutation({
    mutationFn: (key: string) => ask(templateFromLibrary({ body: { key } })),
    onSuccess: openIt,
  });
  const bring = useMutation({
    mutationFn: async (file: File) => {
      const body = readTemplate(await file.text());
      if (body === null) throw new Refusal(422, 'file', t('qaTemplates.notATemplate', { name: file.name }));
      return ask(templateImport({ body }));
    },
    onSuccess: openIt,
  });
  const items = templates.data?.items ?? [];
  return (
    <Stack gap="xl">
      <section>
        {canManage && (
          <Group justify="flex-end" mb="md">
            <FileButton accept="application/json,.json" onChange={(file) => file && bring.mutate(file)}>
              {(button) => (
                <Button
                  {...button}
                  variant="default"
                  loading={bring.isPending}
                  leftSection={<IconFileImport size={18} aria-hidden />}
                >
                  {t('qaTemplates.import')}
                </Button>
              )}
            </FileButton>
            <ButtonLink
              variant="default"
              to="/recordings/templates/$templateId"
              params={{ templateId: 'new' }}
              leftSection={<IconPlus size={18} aria-hidden />}
            >
              {t('qaTemplates.empty')}
            </ButtonLink>
          </Group>
        )}
        <ProblemNotice
          error={bring.error ?? take.error ?? templates.error}
          {...(templates.error && { onRetry: () => void templates.refetch() })}
        />
        {templates.isPending && <Loading rows={3} />}
        {templates.isSuccess && items.length === 0 && (
          <EmptyState title={t('qaTemplates.none')} {...(canManage && { hint: t('qaTemplates.noneHint') })} />
        )}
        {items.length > 0 && (
          <ul className={rows.list}>
            {items.map((template) => (
              <li key={template.id} className={`${rows.row} ${styles.row}`}>
                <div>
                  <Link
                    to="/recordings/templates/$templateId"
                    params={{ templateId: template.id }}
                    className={rows.name}
                  >
                    {template.name}
                  </Link>
                  <div className={rows.quiet}>
                    {t('qaTemplates.about', {
                      criteria: template.criteria.length,
                      score: figure(template.passing_score),
                      version: template.version,
                    })}
                  </div>
                </div>
                <span className={rows.quiet}>
                  <Time at={template.created_at} />
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
      {canManage && library.data && (
        <section aria-labelledby="library">
          <Title order={2} id="library">
            {t('qaTemplates.library')}
          </Title>
          <Text fz="sm" c="dimmed" mb="sm" className="reading">
            {t('qaTemplates.libraryTell')}
          </Text>
          <ul className={styles.library}>
            {library.data.items.map((one) => (
              <Offer
                key={one.key}
                template={one}
                isTaking={take.isPending && take.variables === one.key}
                onTake={() => take.mutate(one.key)}
              />
            ))}
          </ul>
        </section>
      )}
    </Stack>
  );
}

function Offer(props: { template: LibraryTemplateResponse; isTaking: boolean; onTake: () => void }) {
  const { t } = useTranslation();
  const { template } = props;
  return (
    <li className={styles.offer}>
      <div>
        <Title order={3}>{template.name}</Title>
        <Text fz="sm" mt={4}>
          {template.description}
        </Text>
      </div>
      <Text fz="sm" c="dimmed">
        {template.criteria.map(({ category_name: name }) => name).join(', ')}
      </Text>
      <Button
        variant="default"
        size="sm"
        loading={props.isTaking}
        aria-label={t('qaTemplates.takeNamed', { name: template.name })}
        onClick={props.onTake}
      >
        {t('qaTemplates.take')}
      </Button>
    </li>
  );
}
