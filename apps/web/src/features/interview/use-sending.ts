import { useMutation, useQueryClient } from '@tanstack/react-query';
import { interviewAnswer, type AnsweredResponse } from '#libs/api-client';
import { ask } from '../../api/ask.js';
import { Refusal } from '../../api/problem.js';
import { interviewQuery, latestQuery } from './interview-queries.js';
import { forgetAnswer } from './kept-answers.js';

export interface Answer {
  questionId: string;
  text: string;
  recording: Blob | null;
  seconds: number;
}

const SOONEST_MS = 1_000;
const LATEST_MS = 10_000;

/**
 * Sends an answer until the server has it: it names the question it is for, so that however often it arrives it counts
 * once. What was not sent stays kept in this browser.
 */
export function useSending(interviewId: string, onAnswered: (answered: AnsweredResponse) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (answer: Answer) => ask(post(interviewId, answer)),
    retry: (_, error) => error instanceof Refusal && error.isPassing,
    retryDelay: (failures) => Math.min(LATEST_MS, SOONEST_MS * 2 ** failures),
    onSuccess: async (answered, { questionId }) => {
      await forgetAnswer(questionId);
      onAnswered(answered);
      client.setQueryData(latestQuery(interviewId).queryKey, {
        question: answered.next_question,
        progress: answered.progress,
      });
    },
    onError: async (error) => {
      if (!(error instanceof Refusal) || error.status !== 409) return;
      // Answered in another window, or closed meanwhile: go on from where the interview is.
      await client.refetchQueries({ queryKey: latestQuery(interviewId).queryKey, exact: true });
      await client.invalidateQueries({ queryKey: interviewQuery(interviewId).queryKey, exact: true });
    },
  });
}

function post(interviewId: string, { questionId, text, recording, seconds }: Answer) {
  const about = { content_text: text, in_reply_to: questionId, response_time_seconds: seconds };
  const path = { id: interviewId };
  if (recording === null) return interviewAnswer({ path, body: about });
  return interviewAnswer({
    path,
    body: { ...about, audio: recording },
    bodySerializer: toForm,
    headers: { 'Content-Type': null },
  });
}

function toForm(body: unknown): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(body as Record<string, string | number | Blob>)) {
    if (value instanceof Blob) form.append(name, value, 'answer');
    else form.append(name, String(value));
  }
  return form;
}
