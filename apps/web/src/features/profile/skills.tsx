import { Button, Group, Pill, Text, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  skillAdd,
  skillRemove,
  type AddSkillRequest,
  type ProfileResponse,
  type SkillResponse,
} from '#libs/api-client';
import { ask, queries } from '../../api/ask.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { useFields } from '../../kit/use-fields.js';
import { profileChanged, profileQuery } from './profile-queries.js';
import { tellRemoved } from './tell-removed.js';

export function Skills({ skills }: { skills: readonly SkillResponse[] }) {
  const { t } = useTranslation();
  const { form, submit } = useFields({ initialValues: { skill: '' } });
  const add = useMutation({
    mutationFn: (body: AddSkillRequest) => ask(skillAdd({ body })),
    onSuccess: () => form.reset(),
    onSettled: profileChanged,
  });
  const remove = useMutation({
    mutationFn: ({ id }: SkillResponse) => ask(skillRemove({ path: { id } })),
    onMutate: ({ id }) => {
      queries.setQueryData<ProfileResponse>(
        profileQuery.queryKey,
        (kept) => kept && { ...kept, skills: kept.skills.filter((skill) => skill.id !== id) },
      );
    },
    onSuccess: (_, { skill, skill_type, level }) =>
      tellRemoved(skill, () => add.mutateAsync({ skill, skill_type, level })),
    onSettled: profileChanged,
  });
  return (
    <section aria-labelledby="skills">
      <Title order={2} id="skills" mb="sm">
        {t('profile.skills')}
      </Title>
      <ProblemNotice error={remove.error ?? add.error} />
      {skills.length === 0 && <Text c="dimmed">{t('profile.noSkills')}</Text>}
      <Pill.Group>
        {skills.map((skill) => (
          <Pill
            key={skill.id}
            size="lg"
            withRemoveButton
            removeButtonProps={{
              'aria-label': t('profile.remove', { name: skill.skill }),
              tabIndex: 0,
              'aria-hidden': false,
            }}
            onRemove={() => remove.mutate(skill)}
          >
            {skill.skill}
          </Pill>
        ))}
      </Pill.Group>
      <form onSubmit={submit((values) => add.mutateAsync(values))} noValidate>
        <Group mt="md" align="flex-end" wrap="nowrap" maw={420}>
          <TextInput flex={1} label={t('profile.addSkill')} required {...form.getInputProps('skill')} />
          <Button type="submit" size="sm" variant="default" loading={add.isPending}>
            {t('profile.add')}
          </Button>
        </Group>
      </form>
    </section>
  );
}
