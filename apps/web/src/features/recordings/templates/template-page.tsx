import { Button, Group, Menu, Modal, Select, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconArchive, IconChevronDown, IconFileExport, IconPencil } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  templateArchive,
  templateChange,
  templateCreate,
  templateExport,
  type TemplateRequest,
  type TemplateResponse,
} from '#libs/api-client';
import { ask } from '../../../api/ask.js';
import { useMe } from '../../../api/who.js';
import { TextLink } from '../../../kit/links.js';
import { Loading } from '../../../kit/loading.js';
import { Page } from '../../../kit/page.js';
import { ProblemNotice } from '../../../kit/problem-notice.js';
import { saveFile } from '../../../kit/save-file.js';
import { mayManage } from '../rights.js';
import { emptyTemplate, toRequest } from './edited-template.js';
import { TemplateEditor } from './template-editor.js';
import { templateQuery, versionsQuery } from './template-queries.js';
import { TemplateView } from './template-view.js';

const route = getRouteApi('/signed-in/staff/recordings/templates/$templateId');

/** One template: what it asks for, and, for who may, changing it. A change is a new version beside the old ones. */
export function TemplatePage() {
  const { templateId } = route.useParams();
  return templateId === 'new' ? <NewTemplate /> : <KeptTemplate key={templateId} id={templateId} />;
}

function NewTemplate() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = route.useNavigate();
  const create = useMutation({
    mutationFn: (body: TemplateRequest) => ask(templateCreate({ body })),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ['qa-templates'] });
      await navigate({ params: { templateId: id } });
    },
  });
  return (
    <Page title={t('qaTemplates.new')} lead={<TextLink to="/recordings/templates">{t('qaTemplates.title')}</TextLink>}>
      <TemplateEditor
        template={emptyTemplate()}
        error={create.error}
        isKeeping={create.isPending}
        onKeep={(body) => create.mutate(body)}
        onCancel={() => void navigate({ to: '/recordings/templates' })}
      />
    </Page>
  );
}

function KeptTemplate({ id }: { id: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const canManage = mayManage(useMe());
  const [version, setVersion] = useState<number | null>(null);
  const [isEditing, editing] = useDisclosure(false);
  const template = useQuery(templateQuery(id, version));
  const versions = useQuery(versionsQuery(id));
  const change = useMutation({
    mutationFn: (body: TemplateRequest) => ask(templateChange({ path: { id }, body })),
    onSuccess: async (changed) => {
      notifications.show({ message: t('qaTemplates.kept', { version: changed.version }) });
      setVersion(null);
      editing.close();
      await client.invalidateQueries({ queryKey: ['qa-templates'] });
    },
  });
  if (!template.data) {
    return template.error ? (
      <ProblemNotice error={template.error} onRetry={() => void template.refetch()} />
    ) : (
      <Loading />
    );
  }
  const { data } = template;
  const isNewest = data.version === data.newest_version;
  return (
    <Page
      title={data.name}
      lead={
        <>
          <TextLink to="/recordings/templates">{t('qaTemplates.title')}</TextLink>
          {data.archived_at !== null && ` · ${t('qaTemplates.archived')}`}
        </>
      }
      action={
        !isEditing && (
          <Group gap="sm">
            {data.newest_version > 1 && (
              <Select
                w={150}
                aria-label={t('qaTemplates.version')}
                allowDeselect={false}
                data={(versions.data?.items ?? [data]).map((one) => ({
                  value: String(one.version),
                  label: t('qaTemplates.versionNumber', { version: one.version }),
                }))}
                value={String(data.version)}
                onChange={(value) => setVersion(Number(value) === data.newest_version ? null : Number(value))}
              />
            )}
            <TemplateMenu template={data} canArchive={canManage && data.archived_at === null} />
            {canManage && data.archived_at === null && isNewest && (
              <Button leftSection={<IconPencil size={18} aria-hidden />} onClick={editing.open}>
                {t('qaTemplates.edit')}
              </Button>
            )}
          </Group>
        )
      }
    >
      {isEditing ? (
        <TemplateEditor
          template={toRequest(data)}
          error={change.error}
          isKeeping={change.isPending}
          onKeep={(body) => change.mutate(body)}
          onCancel={editing.close}
        />
      ) : (
        <TemplateView template={data} />
      )}
    </Page>
  );
}

function TemplateMenu({ template, canArchive }: { template: TemplateResponse; canArchive: boolean }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = route.useNavigate();
  const { id, version, name } = template;
  const [isAsking, asking] = useDisclosure(false);
  const exported = useMutation({
    mutationFn: () => ask(templateExport({ path: { id }, query: { version } })),
    onSuccess: (file) => saveFile(`${name}.json`, JSON.stringify(file, null, 2), 'application/json'),
  });
  const archive = useMutation({
    mutationFn: () => ask(templateArchive({ path: { id } })),
    onSuccess: async () => {
      await navigate({ to: '/recordings/templates' });
      await client.invalidateQueries({ queryKey: ['qa-templates'] });
    },
  });
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={18} aria-hidden />}>
            {t('recordings.menu')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconFileExport size={18} aria-hidden />} onClick={() => exported.mutate()}>
            {t('qaTemplates.export')}
          </Menu.Item>
          {canArchive && (
            <Menu.Item leftSection={<IconArchive size={18} aria-hidden />} onClick={asking.open}>
              {t('qaTemplates.archive')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <Modal opened={isAsking} onClose={asking.close} title={t('qaTemplates.archive')}>
        <Stack>
          <ProblemNotice error={archive.error} />
          <Text>{t('qaTemplates.archiveTell', { name })}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={asking.close}>
              {t('app.cancel')}
            </Button>
            <Button loading={archive.isPending} onClick={() => archive.mutate()}>
              {t('qaTemplates.archiveIt')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
