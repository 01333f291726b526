import { useEffect, useState } from 'react';
import type { ChangeFeedbackRequest, FeedbackResponse } from '#libs/api-client';

export type Content = Required<ChangeFeedbackRequest>;

/** Changes that were not saved, by letter; they outlive a look at the next letter, not the tab. */
const unsaved = new Map<string, Content>();

export const forgetDraft = (letterId: string): boolean => unsaved.delete(letterId);

/** A letter as it is being changed. The browser asks before unsaved changes are lost with the tab. */
export function useDraft(letter: FeedbackResponse) {
  const kept: Content = {
    feedback_content: letter.feedback_content ?? '',
    identified_gaps: letter.identified_gaps,
    recommended_resources: letter.recommended_resources,
  };
  const [draft, setDraft] = useState(() => unsaved.get(letter.id) ?? null);
  const isChanged = draft !== null && JSON.stringify(draft) !== JSON.stringify(kept);
  useEffect(() => {
    if (!isChanged) return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [isChanged]);
  return {
    content: draft ?? kept,
    isChanged,
    change: (changes: Partial<Content>) => {
      const next = { ...(draft ?? kept), ...changes };
      unsaved.set(letter.id, next);
      setDraft(next);
    },
    reset: () => {
      forgetDraft(letter.id);
      setDraft(null);
    },
  };
}
