import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { interviewAnswerAloud, type AnsweredResponse } from '#libs/api-client';
import { listen } from '../../api/listen.js';
import { Refusal, UNREACHED } from '../../api/problem.js';
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
 * once. What was not sent stays kept in this browser. `words` is the next question as far as it has been written.
 */
export function useSending(interviewId: string, onAnswered: (answered: AnsweredResponse) => void) {
  const client = useQueryClient();
  const [words, setWords] = useState('');
  const sending = useMutation({
    mutationFn: (answer: Answer) => {
      setWords('');
      return post(interviewId, answer, (piece) => setWords((before) => before + piece));
    },
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
    onSettled: () => setWords(''),
    onError: async (error) => {
      if (!(error instanceof Refusal) || error.status !== 409) return;
      // Answered in another window, or closed meanwhile: go on from where the interview is.
      await client.refetchQueries({ queryKey: latestQuery(interviewId).queryKey, exact: true });
      await client.invalidateQueries({ queryKey: interviewQuery(interviewId).queryKey, exact: true });
    },
  });
  return { ...sending, words };
}

async function post(
  id: string,
  { questionId, text, recording, seconds }: Answer,
  onWords: (piece: string) => void,
): Promise<AnsweredResponse> {
  const about = { content_text: text, in_reply_to: questionId, response_time_seconds: seconds };
  const body =
    recording === null
      ? { body: about }
      : { body: { ...about, audio: recording }, bodySerializer: toForm, headers: { 'Content-Type': null } };
  let answered: AnsweredResponse | null = null;
  await listen(
    (how) => interviewAnswerAloud({ path: { id }, ...body, ...how }),
    (data) => {
      const event = data as { content?: string; answered?: AnsweredResponse };
      if (event.content !== undefined) onWords(event.content);
      answered = event.answered ?? answered;
    },
  );
  if (answered === null) throw UNREACHED;
  return answered;
}

function toForm(body: unknown): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(body as Record<string, string | number | Blob>)) {
    if (value instanceof Blob) form.append(name, value, 'answer');
    else form.append(name, String(value));
  }
  return form;
}
