import { Anchor, Badge, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { resumeGet, resumeList, type ParsedResumeResponse } from '#libs/api-client';
import { ask } from '../../api/ask.js';
import { EmptyState } from '../../kit/empty-state.js';
import { Loading } from '../../kit/loading.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { Time } from '../../kit/time.js';

/** The newest resume of this candidate, as it was read. */
export function ResumeTab({ candidateId }: { candidateId: string }) {
  const { t } = useTranslation();
  const resume = useQuery({
    queryKey: ['resumes', candidateId],
    queryFn: async () => {
      const { items } = await ask(resumeList({ query: { candidate_id: candidateId, limit: 1 } }));
      const newest = items[0];
      return newest ? ask(resumeGet({ path: { id: newest.id } })) : null;
    },
  });
  if (resume.error) return <ProblemNotice error={resume.error} onRetry={() => void resume.refetch()} />;
  if (resume.isPending) return <Loading rows={3} />;
  if (resume.data === null) return <EmptyState title={t('application.noResume')} />;
  const { parsed_data: parsed, hidden_text: hidden = [] } = resume.data;
  return (
    <Stack maw={760}>
      <Text c="dimmed">
        {resume.data.file_name}, <Time at={resume.data.uploaded_at} />
      </Text>
      {resume.data.parse_error !== null && <Text c="var(--person)">{resume.data.parse_error}</Text>}
      {hidden.length > 0 && (
        <Text c="var(--person)">
          {t('application.hiddenText', { count: hidden.length, excerpt: hidden[0]?.excerpt ?? '' })}
        </Text>
      )}
      {parsed && <Parsed parsed={parsed} />}
    </Stack>
  );
}

function Parsed({ parsed }: { parsed: ParsedResumeResponse }) {
  const { t } = useTranslation();
  const between = (from: string | null, to: string | null, isCurrent = false): string =>
    [from, isCurrent ? t('application.now') : to].filter((date) => date !== null).join(' – ');
  return (
    <>
      {parsed.summary !== null && <p className="said">{parsed.summary}</p>}
      {parsed.linkedin_url !== null && (
        <Anchor href={parsed.linkedin_url} rel="noreferrer noopener" target="_blank">
          {parsed.linkedin_url}
        </Anchor>
      )}
      {parsed.experience.length > 0 && <Title order={2}>{t('application.experience')}</Title>}
      {parsed.experience.map((job, index) => (
        <section key={index}>
          <Text fw={600}>{[job.job_title, job.company_name].filter((part) => part !== null).join(', ')}</Text>
          <Text fz="sm" c="dimmed">
            {between(job.start_date, job.end_date, job.is_current)}
          </Text>
          {job.description !== null && (
            <Text className="reading" style={{ whiteSpace: 'pre-line' }}>
              {job.description}
            </Text>
          )}
        </section>
      ))}
      {parsed.education.length > 0 && <Title order={2}>{t('application.education')}</Title>}
      {parsed.education.map((school, index) => (
        <section key={index}>
          <Text fw={600}>
            {[school.degree, school.field_of_study, school.institution].filter((part) => part !== null).join(', ')}
          </Text>
          <Text fz="sm" c="dimmed">
            {between(school.start_date, school.end_date)}
          </Text>
        </section>
      ))}
      {parsed.skills.length > 0 && <Title order={2}>{t('application.skills')}</Title>}
      <Group gap="xs">
        {parsed.skills.map((skill) => (
          <Badge key={skill} variant="default" tt="none" size="lg" radius="sm" fw={450}>
            {skill}
          </Badge>
        ))}
      </Group>
    </>
  );
}
