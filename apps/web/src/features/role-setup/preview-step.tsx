import { List, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RoleResponse } from '#libs/api-client';
import { useOrganisation } from '../../api/who.js';

const DEFAULT_MINUTES = 25;

/** What a candidate is told about this interview before it begins. */
export function PreviewStep({ role }: { role: RoleResponse }) {
  const { t } = useTranslation();
  const organisation = useOrganisation()?.organisation.name ?? '';
  const structure = role.interview_structure;
  return (
    <Paper maw={640} bg="var(--sheet)" p="xl">
      <Stack gap="sm">
        <Text c="dimmed">{organisation}</Text>
        <Title order={2}>{role.title}</Title>
        <Text>{t('roleSetup.previewLong', { minutes: structure?.duration_minutes ?? DEFAULT_MINUTES })}</Text>
        <Title order={3} mt="sm">
          {t('roleSetup.previewCriteria')}
        </Title>
        <List>
          {role.scoring_rubric.dimensions.map(({ name, description }) => (
            <List.Item key={name}>
              {name}
              {description !== undefined && description !== '' && (
                <Text span c="dimmed">
                  {': '}
                  {description}
                </Text>
              )}
            </List.Item>
          ))}
        </List>
        {structure?.questions && structure.questions.length > 0 && (
          <>
            <Title order={3} mt="sm">
              {t('roleSetup.ownQuestions')}
            </Title>
            {structure.questions.map((question) => (
              <p key={question} className="said" style={{ margin: 0 }}>
                {question}
              </p>
            ))}
          </>
        )}
        <Text c="dimmed" mt="sm">
          {t('roleSetup.previewPerson')}
        </Text>
      </Stack>
    </Paper>
  );
}
