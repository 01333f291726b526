import { Button, Checkbox, Group, Stack, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { candidateSideContest } from '#libs/api-client';
import { ask, queries } from '../../api/ask.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { useFields } from '../../kit/use-fields.js';
import { explanationQuery, myContestQuery } from './explanation-queries.js';

const SHORTEST = 20;

/** Says in one's own words what is wrong, and about which criteria. */
export function ContestForm(props: { interviewId: string; criteria: readonly string[]; onClose: () => void }) {
  const { t } = useTranslation();
  const { interviewId, criteria } = props;
  const [about, setAbout] = useState<string[]>([]);
  const { form, submit } = useFields({
    initialValues: { reason: '' },
    validate: {
      reason: (reason) => (reason.trim().length < SHORTEST ? t('explanation.reasonShort', { count: SHORTEST }) : null),
    },
  });
  const contest = useMutation({
    mutationFn: ({ reason }: { reason: string }) =>
      ask(
        candidateSideContest({
          path: { id: interviewId },
          body: { reason, ...(about.length > 0 && { dimensions: about }) },
        }),
      ),
    onSuccess: async (asked) => {
      queries.setQueryData(myContestQuery(interviewId).queryKey, asked);
      await queries.invalidateQueries({ queryKey: explanationQuery(interviewId).queryKey });
    },
  });
  return (
    <form onSubmit={submit((values) => contest.mutateAsync(values))} noValidate>
      <Stack mt="md" maw={620}>
        <ProblemNotice error={contest.error} />
        <Textarea
          label={t('explanation.reason')}
          description={t('explanation.reasonHint')}
          autosize
          minRows={4}
          maxLength={4_000}
          required
          autoFocus
          {...form.getInputProps('reason')}
        />
        <Checkbox.Group
          label={t('explanation.about')}
          description={t('explanation.aboutHint')}
          value={about}
          onChange={setAbout}
        >
          <Stack gap="xs" mt="xs">
            {criteria.map((name) => (
              <Checkbox key={name} value={name} label={name} />
            ))}
          </Stack>
        </Checkbox.Group>
        <Group>
          <Button type="submit" loading={contest.isPending}>
            {t('explanation.contestSend')}
          </Button>
          <Button variant="subtle" onClick={props.onClose}>
            {t('app.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
