import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  feedbackApprove,
  feedbackEdit,
  feedbackHold,
  feedbackRelease,
  feedbackWriteAgain,
  type FeedbackResponse,
} from '#libs/api-client';
import { ask } from '../../api/ask.js';
import { doSoon } from '../../kit/do-soon.js';
import { tellRefused } from '../../kit/tell-refused.js';
import { offerUndo } from '../../kit/undo-toast.js';
import { feedbackChanged, leaving, letterQuery, queueQuery } from './feedback-queries.js';
import { forgetDraft, type Content } from './use-draft.js';

/** What a person may do with a letter. Whatever takes it out of the queue is believed at once and can be taken back. */
export function useDecisions(letter: FeedbackResponse) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { id, resume_id: resumeId } = letter;
  const { name } = letter.candidate;
  const path = { id: resumeId };
  const keep = async (changed: FeedbackResponse): Promise<void> => {
    client.setQueryData(letterQuery(resumeId).queryKey, changed);
    await feedbackChanged();
  };
  const refused = (error: unknown): void => {
    tellRefused(t('feedback.stillWaits', { name }), error);
    void feedbackChanged();
  };
  const save = useMutation({
    mutationFn: (body: Content) => ask(feedbackEdit({ path, body })),
    onSuccess: keep,
  });
  const release = useMutation({ mutationFn: () => ask(feedbackRelease({ path })), onSuccess: keep });
  const writeAgain = useMutation({
    mutationFn: () => ask(feedbackWriteAgain({ path })),
    onSuccess: (changed) => {
      forgetDraft(id);
      return keep(changed);
    },
  });
  const back = (): void => {
    leaving.delete(id);
    void feedbackChanged();
  };
  /** The mail cannot be called back, so it leaves after a moment in which the decision can. */
  const approve = (): void => {
    leaving.add(id);
    client.setQueryData(queueQuery.queryKey, (letters) => letters?.filter((one) => one.id !== id));
    doSoon({
      id,
      message: t('feedback.goesOutTo', { name }),
      onUndo: back,
      run: () =>
        void ask(feedbackApprove({ path, keepalive: true })).then(back, (error: unknown) => {
          leaving.delete(id);
          refused(error);
        }),
    });
  };
  const hold = (): void => {
    const held = { ...letter, held_at: new Date().toISOString() };
    client.setQueryData(queueQuery.queryKey, (letters) => letters?.map((one) => (one.id === id ? held : one)));
    ask(feedbackHold({ path })).then((changed) => {
      offerUndo(t('feedback.isHeld', { name }), () => release.mutate(undefined, { onError: refused }));
      return keep(changed);
    }, refused);
  };
  return { save, release, writeAgain, approve, hold };
}
