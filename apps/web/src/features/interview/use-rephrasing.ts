import { useMutation, useQueryClient } from '@tanstack/react-query';
import { interviewRephrase, type QuestionResponse } from '#libs/api-client';
import { ask } from '../../api/ask.js';
import { Refusal } from '../../api/problem.js';
import { latestQuery } from './interview-queries.js';

/** Has the question that waits put in other words. It says which words it shows, so that a retry is no second wish. */
export function useRephrasing(interviewId: string) {
  const client = useQueryClient();
  const { queryKey } = latestQuery(interviewId);
  return useMutation({
    mutationFn: ({ message_id, rephrasings_left }: QuestionResponse) =>
      ask(interviewRephrase({ path: { id: interviewId }, body: { message_id, rephrasings_left } })),
    onSuccess: (question) =>
      client.setQueryData(queryKey, (latest) =>
        latest?.question?.message_id === question.message_id ? { ...latest, question } : latest,
      ),
    onError: async (error) => {
      // Answered or put differently in another window: go on from where the interview is.
      if (isOutdated(error)) await client.refetchQueries({ queryKey, exact: true });
    },
  });
}

/** What is shown is not what waits any more; whoever sees what does needs no notice. */
export function isOutdated(error: Error | null): boolean {
  return error instanceof Refusal && error.status === 409;
}
