import type { RecordingResponse } from '#libs/api-client';

/** Per cent at which the words are there and checking them begins. */
const WORDS_AT = 50;

/** What happens to a recording now, or what came of it. */
export function stepOf({ status, progress, source, outcome, policy_template_id: templateId }: RecordingResponse) {
  if (status === 'queued') return 'waiting';
  if (status === 'failed') return 'failed';
  if (status === 'processing') {
    if (progress >= WORDS_AT) return 'checking';
    return source === 'audio' ? 'listening' : 'reading';
  }
  if (outcome === 'no_speech') return 'nobodySpeaks';
  if (outcome === 'one_sided') return 'oneVoice';
  return templateId === null ? 'transcribed' : 'checked';
}
