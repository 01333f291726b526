import { ActionIcon, Button, Group, Stack, Text, Textarea, Title, Tooltip } from '@mantine/core';
import { IconAlertCircle, IconPlus, IconSparkles, IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { scoringExtract, type RequirementItem, type RoleRequirements } from '#libs/api-client';
import { ask } from '../../api/ask.js';
import { EmptyState } from '../../kit/empty-state.js';
import { MarkedText } from '../../kit/marked-text.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { CATEGORIES, toRequirements } from './requirement-lists.js';
import styles from './role-setup.module.css';
import type { StepProps } from './setup-steps.js';

/** Below this a reading is marked for a second look; the server names the same border. */
const CLEAR_FROM = 0.3;

/** What the posting asks for, beside the posting: each point shows the sentence it came from. */
export function RequirementsStep({ role, keep, isKeeping }: StepProps) {
  const { t } = useTranslation();
  const [document, setDocument] = useState<RoleRequirements | null>(role.requirements);
  const [chosen, choose] = useState<string | null>(null);
  const posting = role.description ?? '';
  const items = document?.items ?? [];
  const read = useMutation({
    mutationFn: () => ask(scoringExtract({ body: { job_description: posting, title: role.title } })),
    onSuccess: setDocument,
  });
  const change = (next: RequirementItem[]): void => setDocument(toRequirements(next, document));
  const edit = (index: number, part: Partial<RequirementItem>): void =>
    change(items.map((item, at) => (at === index ? { ...item, ...part } : item)));
  const add = (category: RequirementItem['category']): void =>
    change([...items, { category, text: '', required: category !== 'preferred_skill' }]);
  const marks = items.flatMap(({ source }, index) =>
    source ? [{ id: String(index), start: source.start, end: source.end }] : [],
  );
  const readAgain = (
    <Button
      variant="default"
      leftSection={<IconSparkles size={18} aria-hidden />}
      loading={read.isPending}
      disabled={posting.trim() === ''}
      onClick={() => read.mutate()}
    >
      {t(items.length === 0 ? 'roleSetup.findRequirements' : 'roleSetup.readAgain')}
    </Button>
  );
  return (
    <div className={styles.panes}>
      <Stack gap="lg">
        <ProblemNotice error={read.error} />
        {items.length === 0 && (
          <EmptyState
            title={t('roleSetup.noRequirements')}
            hint={t('roleSetup.noRequirementsHint')}
            action={readAgain}
          />
        )}
        {document?.warnings?.map((warning) => (
          <Text key={warning} fz="sm" c="var(--person)">
            {warning}
          </Text>
        ))}
        {CATEGORIES.map((category) => (
          <section key={category}>
            <Group justify="space-between">
              <Title order={3}>{t(`roleSetup.category.${category}`)}</Title>
              <ActionIcon variant="subtle" aria-label={t('roleSetup.add')} onClick={() => add(category)}>
                <IconPlus size={18} aria-hidden />
              </ActionIcon>
            </Group>
            <ul className={styles.items}>
              {items.map((item, index) =>
                item.category === category ? (
                  <li
                    key={index}
                    className={styles.item}
                    data-chosen={chosen === String(index)}
                    onMouseEnter={() => choose(String(index))}
                    onFocus={() => choose(String(index))}
                  >
                    <Textarea
                      autosize
                      rows={1}
                      variant="unstyled"
                      aria-label={t(`roleSetup.category.${category}`)}
                      aria-description={item.source?.sentence}
                      value={item.text}
                      onChange={(event) => edit(index, { text: event.currentTarget.value.replaceAll('\n', ' ') })}
                    />
                    {typeof item.margin === 'number' && item.margin < CLEAR_FROM ? (
                      <Tooltip label={t('roleSetup.pleaseCheck')}>
                        <IconAlertCircle size={18} className={styles.check} aria-label={t('roleSetup.pleaseCheck')} />
                      </Tooltip>
                    ) : (
                      <span />
                    )}
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      aria-label={t('roleSetup.remove', { text: item.text })}
                      onClick={() => change(items.filter((_, at) => at !== index))}
                    >
                      <IconTrash size={16} aria-hidden />
                    </ActionIcon>
                  </li>
                ) : null,
              )}
            </ul>
          </section>
        ))}
        <div className={styles.sum}>
          {items.length > 0 ? readAgain : <span />}
          <Button
            loading={isKeeping}
            onClick={() =>
              keep({
                requirements: toRequirements(
                  items.filter(({ text }) => text.trim() !== ''),
                  document,
                ),
              })
            }
          >
            {t('roleSetup.keep')}
          </Button>
        </div>
      </Stack>
      <section className={styles.source} aria-label={t('roleSetup.posting')} tabIndex={0}>
        <div className="said">
          <MarkedText text={posting} marks={marks} chosen={chosen} onChoose={choose} />
        </div>
      </section>
    </div>
  );
}
