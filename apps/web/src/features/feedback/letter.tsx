import { Alert, Button, Group, Loader, Menu, Text, Textarea } from '@mantine/core';
import { getHotkeyHandler, useDisclosure } from '@mantine/hooks';
import { IconDots, IconPlayerPause, IconPlayerPlay, IconRefresh, IconSend } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FeedbackResponse } from '#libs/api-client';
import { mayHire, useMe } from '../../api/who.js';
import { TextLink } from '../../kit/links.js';
import { Page } from '../../kit/page.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { usePageKeys } from '../../kit/use-page-keys.js';
import { Advice } from './advice.js';
import { useDecisions } from './decisions.js';
import { isBeingWritten } from './feedback-queries.js';
import styles from './feedback.module.css';
import { History } from './history.js';
import { Standing } from './standing.js';
import { useDraft } from './use-draft.js';

/** A letter to read, to change and to decide about, with what it advises beside it. */
export function Letter({ letter, onDecided }: { letter: FeedbackResponse; onDecided: () => void }) {
  const { t } = useTranslation();
  const { candidate, job_role: role, file_name: file, problem, status } = letter;
  const { save, release, writeAgain, approve, hold } = useDecisions(letter);
  const { content, isChanged, change, reset } = useDraft(letter);
  const [isHistoryOpen, { toggle }] = useDisclosure(false);
  const may = mayHire(useMe());
  const isWaiting = status === 'pending_approval' && may;
  const isHeld = letter.held_at !== null;
  const keep = async (): Promise<boolean> => {
    if (!isChanged) return true;
    const isKept = await save.mutateAsync(content).then(
      () => true,
      () => false,
    );
    if (isKept) reset();
    return isKept;
  };
  const approveNow = async (): Promise<void> => {
    if (!isWaiting || save.isPending || !(await keep())) return;
    approve();
    onDecided();
  };
  const holdNow = async (): Promise<void> => {
    if (!isWaiting || isHeld || save.isPending || !(await keep())) return;
    hold();
    onDecided();
  };
  usePageKeys([
    ['a', () => void approveNow()],
    ['h', () => void holdNow()],
  ]);
  const onSaveKey = getHotkeyHandler([['mod + S', () => void keep()]]);
  const again = (
    <Button
      variant="default"
      leftSection={<IconRefresh size={18} aria-hidden />}
      loading={writeAgain.isPending}
      onClick={() => writeAgain.mutate()}
    >
      {t('feedback.writeAgain')}
    </Button>
  );
  return (
    <Page
      wide
      title={candidate.name}
      lead={
        <>
          {role !== null && (
            <>
              <TextLink to="/roles/$roleId" params={{ roleId: role.id }}>
                {role.name}
              </TextLink>
              {' · '}
            </>
          )}
          {file}
          <div className={styles.standing}>
            <Standing letter={letter} />
          </div>
        </>
      }
      action={
        isWaiting ? (
          <Group gap="xs">
            {isHeld ? (
              <Button
                variant="default"
                leftSection={<IconPlayerPlay size={18} aria-hidden />}
                loading={release.isPending}
                onClick={() => release.mutate()}
              >
                {t('feedback.release')}
              </Button>
            ) : (
              <Button
                variant="default"
                leftSection={<IconPlayerPause size={18} aria-hidden />}
                aria-keyshortcuts="H"
                onClick={() => void holdNow()}
              >
                {t('feedback.hold')}
              </Button>
            )}
            <Button
              leftSection={<IconSend size={18} aria-hidden />}
              aria-keyshortcuts="A"
              loading={save.isPending}
              onClick={() => void approveNow()}
            >
              {t(isChanged ? 'feedback.saveAndApprove' : 'feedback.approve')}
            </Button>
          </Group>
        ) : (
          status === 'draft' && problem !== null && may && again
        )
      }
    >
      <ProblemNotice error={save.error ?? release.error ?? writeAgain.error} />
      {problem !== null && (
        <Alert variant="outline" color="amber" mb="md" className={styles.problem}>
          {problem}
        </Alert>
      )}
      {isBeingWritten(letter) ? (
        <Group gap="sm" role="status" py="xl">
          <Loader size={18} aria-hidden />
          <Text>{t('feedback.beingWrittenTell')}</Text>
        </Group>
      ) : (
        letter.feedback_content !== null && (
          <div className={styles.panes}>
            <div>
              <Textarea
                aria-label={t('feedback.letterTo', { name: candidate.name })}
                classNames={{ input: styles.letter }}
                autosize
                minRows={12}
                maxLength={10_000}
                readOnly={!isWaiting}
                value={content.feedback_content}
                onChange={(event) => change({ feedback_content: event.currentTarget.value })}
                onKeyDown={(event) => {
                  if (event.key === 'Escape') event.currentTarget.blur();
                  onSaveKey(event);
                }}
              />
              <Group justify="space-between" mt="sm" gap="xs">
                <Group gap="xs">
                  <Button size="sm" variant="subtle" aria-expanded={isHistoryOpen} onClick={toggle}>
                    {t('feedback.history')}
                  </Button>
                  {isWaiting && (
                    <Menu position="bottom-start">
                      <Menu.Target>
                        <Button
                          size="sm"
                          variant="subtle"
                          leftSection={<IconDots size={18} aria-hidden />}
                          loading={writeAgain.isPending}
                        >
                          {t('feedback.more')}
                        </Button>
                      </Menu.Target>
                      <Menu.Dropdown>
                        <Menu.Item
                          leftSection={<IconRefresh size={18} aria-hidden />}
                          onClick={() => writeAgain.mutate()}
                        >
                          {t('feedback.writeAgain')}
                          <Text fz="xs" c="dimmed">
                            {t('feedback.writeAgainTell')}
                          </Text>
                        </Menu.Item>
                      </Menu.Dropdown>
                    </Menu>
                  )}
                </Group>
                {isWaiting && (
                  <Group gap="xs">
                    <Text fz="sm" c="dimmed" role="status">
                      {isChanged ? t('feedback.notSaved') : save.isSuccess ? t('feedback.saved') : ''}
                    </Text>
                    {isChanged && (
                      <>
                        <Button size="sm" variant="default" onClick={reset}>
                          {t('feedback.discard')}
                        </Button>
                        <Button size="sm" variant="light" loading={save.isPending} onClick={() => void keep()}>
                          {t('app.save')}
                        </Button>
                      </>
                    )}
                  </Group>
                )}
              </Group>
              {isHistoryOpen && (
                <History
                  letter={letter}
                  onTake={
                    isWaiting
                      ? ({ feedback_content, identified_gaps, recommended_resources }) =>
                          change({ feedback_content, identified_gaps, recommended_resources })
                      : undefined
                  }
                />
              )}
              {letter.engine_statement !== null && (
                <Text fz="sm" c="dimmed" mt="md" className="reading">
                  {letter.engine_statement}
                </Text>
              )}
            </div>
            <aside className={styles.aside} aria-label={t('feedback.besides')}>
              <Advice content={content} change={isWaiting ? change : undefined} />
            </aside>
          </div>
        )
      )}
    </Page>
  );
}
