import { ActionIcon, Button, Group, NumberInput, Stack, Switch, Text, Textarea, Title } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepProps } from './setup-steps.js';

/** How long the interview is, which questions of one's own it asks, and who may begin. */
export function InterviewStep({ role, keep, isKeeping }: StepProps) {
  const { t } = useTranslation();
  const kept = role.interview_structure;
  const [minutes, setMinutes] = useState(kept?.duration_minutes ?? 25);
  const [count, setCount] = useState<number | null>(kept?.question_count ?? null);
  const [isOpen, setOpen] = useState(kept?.open_to_applicants ?? false);
  const [questions, setQuestions] = useState(kept?.questions ?? []);
  const save = (): void =>
    keep({
      interview_structure: {
        duration_minutes: minutes,
        question_count: count,
        open_to_applicants: isOpen,
        questions: questions.map((question) => question.trim()).filter((question) => question !== ''),
      },
    });
  return (
    <Stack maw={760}>
      <Group grow align="flex-start">
        <NumberInput
          label={t('roleSetup.minutes')}
          min={5}
          max={120}
          value={minutes}
          onChange={(value) => setMinutes(Number(value) || 25)}
        />
        <NumberInput
          label={t('roleSetup.questionCount')}
          description={t('roleSetup.questionCountHint')}
          min={3}
          max={30}
          value={count ?? ''}
          onChange={(value) => setCount(value === '' ? null : Number(value))}
        />
      </Group>
      <Switch
        label={t('roleSetup.openToApplicants')}
        description={t('roleSetup.openToApplicantsHint')}
        checked={isOpen}
        onChange={(event) => setOpen(event.currentTarget.checked)}
      />
      <Title order={3} mt="md">
        {t('roleSetup.ownQuestions')}
      </Title>
      <Text c="dimmed">{t('roleSetup.ownQuestionsHint')}</Text>
      {questions.map((question, index) => (
        <Group key={index} wrap="nowrap" align="flex-start">
          <Textarea
            flex={1}
            autosize
            aria-label={t('roleSetup.questionNumber', { number: index + 1 })}
            value={question}
            onChange={(event) => {
              const text = event.currentTarget.value;
              setQuestions(questions.map((one, at) => (at === index ? text : one)));
            }}
          />
          <ActionIcon
            size="lg"
            variant="subtle"
            color="gray"
            aria-label={t('roleSetup.remove', { text: question })}
            onClick={() => setQuestions(questions.filter((_, at) => at !== index))}
          >
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <Group justify="space-between">
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => setQuestions([...questions, ''])}
        >
          {t('roleSetup.addQuestion')}
        </Button>
        <Button loading={isKeeping} onClick={save}>
          {t('roleSetup.keep')}
        </Button>
      </Group>
    </Stack>
  );
}
