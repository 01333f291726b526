import { ActionIcon, Group, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../kit/links.js';
import { Loading } from '../../kit/loading.js';
import { ProblemNotice } from '../../kit/problem-notice.js';
import { usePageKeys } from '../../kit/use-page-keys.js';
import { letterQuery, queueQuery } from './feedback-queries.js';
import styles from './feedback.module.css';
import { Letter } from './letter.js';
import { Rail } from './rail.js';

const route = getRouteApi('/signed-in/staff/feedback/$resumeId');

/** One letter after the other: `j` and `k` go through the queue, and what was decided makes place for the next. */
export function ReviewPage() {
  const { t } = useTranslation();
  const { resumeId } = route.useParams();
  const navigate = route.useNavigate();
  const letter = useQuery(letterQuery(resumeId));
  const queue = useQuery(queueQuery).data ?? [];
  const at = queue.findIndex((one) => one.resume_id === resumeId);
  const [before, after] = [at > 0 ? queue[at - 1] : undefined, at === -1 ? queue[0] : queue[at + 1]];
  const go = (to: typeof after): void => {
    if (to) void navigate({ to: '/feedback/$resumeId', params: { resumeId: to.resume_id } });
  };
  const goOn = (): void => {
    const next = after ?? before;
    if (next) go(next);
    else void navigate({ to: '/feedback' });
  };
  usePageKeys([
    ['j', () => go(after)],
    ['k', () => go(before)],
  ]);
  return (
    <div className={styles.review}>
      <Rail letters={queue} chosen={resumeId} />
      <div>
        <Group justify="space-between" mb="sm" className={styles.steps}>
          <TextLink to="/feedback" fz="sm">
            {t('feedback.title')}
          </TextLink>
          <Group gap={4}>
            {at !== -1 && (
              <Text fz="sm" c="dimmed" className="figures">
                {t('feedback.place', { at: at + 1, count: queue.length })}
              </Text>
            )}
            <ActionIcon
              variant="subtle"
              aria-label={t('feedback.before')}
              disabled={!before}
              onClick={() => go(before)}
            >
              <IconChevronLeft size={18} aria-hidden />
            </ActionIcon>
            <ActionIcon variant="subtle" aria-label={t('feedback.next')} disabled={!after} onClick={() => go(after)}>
              <IconChevronRight size={18} aria-hidden />
            </ActionIcon>
          </Group>
        </Group>
        {letter.error && <ProblemNotice error={letter.error} onRetry={() => void letter.refetch()} />}
        {letter.isPending && <Loading />}
        {letter.data && (
          <Letter key={`${letter.data.id} ${letter.data.generated_at}`} letter={letter.data} onDecided={goOn} />
        )}
      </div>
    </div>
  );
}
