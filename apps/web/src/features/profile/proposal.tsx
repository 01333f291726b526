import { Alert, Button, Checkbox, Group, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { candidateConfirmProfile, type ProfileProposalResponse } from '#libs/api-client';
import { ask, queries } from '../../api/ask.js';
import { Loading } from '../../kit/loading.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { profileQuery, proposalQuery } from './profile-queries.js';
import styles from './profile.module.css';
import { ProposedEntries } from './proposed-entries.js';
import { ProposedFields } from './proposed-fields.js';
import { isComplete, toWire, useChoices } from './use-choices.js';

/** What the resume says and the profile does not. Nothing of it counts before its owner has looked at it. */
export function Proposal({ resumeId }: { resumeId: string }) {
  const proposal = useQuery(proposalQuery(resumeId));
  if (proposal.error) return <ProblemNotice error={proposal.error} onRetry={() => void proposal.refetch()} />;
  if (!proposal.data) return <Loading rows={2} />;
  if (proposal.data.settled || isEmpty(proposal.data)) return null;
  return <Choice proposal={proposal.data} resumeId={resumeId} />;
}

const isEmpty = ({ profile, skills, employment, education }: ProfileProposalResponse): boolean =>
  profile.length + skills.length + employment.length + education.length === 0;

function Choice({ proposal, resumeId }: { proposal: ProfileProposalResponse; resumeId: string }) {
  const { t } = useTranslation();
  const choices = useChoices(proposal);
  const { state } = choices;
  const confirm = useMutation({
    mutationFn: () => ask(candidateConfirmProfile({ body: toWire(state) })),
    onSuccess: async (profile) => {
      queries.setQueryData(profileQuery.queryKey, profile);
      await queries.invalidateQueries({ queryKey: proposalQuery(resumeId).queryKey });
      notifications.show({ message: t('profile.taken') });
    },
  });
  return (
    <section className={styles.proposal} aria-labelledby="proposal">
      <Title order={3} id="proposal" fz={20}>
        {t('profile.proposal')}
      </Title>
      <Text c="dimmed" mb="md">
        {t('profile.proposalTell')}
      </Text>
      <Stack gap="lg">
        <ProposedFields choices={choices} />
        {state.skills.length > 0 && (
          <fieldset className={styles.group}>
            <legend>{t('profile.skills')}</legend>
            <Group gap="sm">
              {state.skills.map(({ value, isTaken }, index) => (
                <Checkbox
                  key={value.skill}
                  label={value.skill}
                  checked={isTaken}
                  onChange={() => choices.toggle('skills', index)}
                />
              ))}
            </Group>
          </fieldset>
        )}
        <ProposedEntries choices={choices} />
        <ProblemNotice error={confirm.error} />
        {!isComplete(state) && (
          <Alert variant="outline" color="amber">
            {t('profile.incomplete')}
          </Alert>
        )}
        <Group>
          <Button loading={confirm.isPending} disabled={!isComplete(state)} onClick={() => confirm.mutate()}>
            {t('profile.take')}
          </Button>
        </Group>
      </Stack>
    </section>
  );
}
