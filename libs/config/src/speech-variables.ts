import { z } from 'zod';
import { httpUrl, list, variable } from './variable.js';

/** The voices that Azure OpenAI and OpenAI have had from the beginning. */
const VOICES = 'alloy,echo,fable,onyx,nova,shimmer';

const voices = list.transform((names, context): readonly [string, ...string[]] => {
  const [first, ...others] = names;
  if (first !== undefined) return [first, ...others];
  context.addIssue('name at least one voice');
  return z.NEVER;
});

/** What decides who hears and who speaks. */
export const SPEECH_VARIABLES = {
  AZURE_OPENAI_WHISPER_DEPLOYMENT: variable({
    group: 'Speech',
    text: 'Deployment of Whisper on AZURE_OPENAI_ENDPOINT that writes down spoken answers.',
    fallback: 'none: see OPENAI_TRANSCRIPTION_MODEL',
    schema: z.string().optional(),
  }),
  AZURE_OPENAI_TTS_DEPLOYMENT: variable({
    group: 'Speech',
    text: 'Deployment of a text-to-speech model there that speaks the questions.',
    fallback: 'none: see OPENAI_SPEECH_MODEL',
    schema: z.string().optional(),
  }),
  OPENAI_TRANSCRIPTION_MODEL: variable({
    group: 'Speech',
    text: 'Name of a model at OpenAI or OPENAI_BASE_URL that transcribes and answers in `verbose_json`, such as `whisper-1`.',
    fallback: 'none: the embedded engine hears',
    schema: z.string().optional(),
  }),
  OPENAI_SPEECH_MODEL: variable({
    group: 'Speech',
    text: 'Name of a model there that speaks, such as `tts-1`.',
    fallback: 'none: the embedded engine speaks',
    schema: z.string().optional(),
  }),
  SPEECH_VOICES: variable({
    group: 'Speech',
    text: 'Comma-separated voices that the text-to-speech model of Azure or OpenAI has; the first one speaks.',
    fallback: VOICES,
    schema: voices.prefault(VOICES),
  }),
  AZURE_SPEECH_KEY: variable({
    group: 'Speech',
    text: 'Key of an Azure Speech resource, which browsers get short-lived tokens for.',
    fallback: 'none: this server is the speech service',
    secret: true,
    schema: z.string().optional(),
  }),
  AZURE_SPEECH_REGION: variable({
    group: 'Speech',
    text: 'Region of that resource.',
    fallback: 'australiaeast',
    schema: z
      .string()
      .regex(/^[a-z0-9-]+$/, 'must be the short name of a region')
      .default('australiaeast'),
  }),
  AZURE_SPEECH_ENDPOINT: variable({
    group: 'Speech',
    text: 'Its address in another cloud or with a domain of its own.',
    fallback: '`https://AZURE_SPEECH_REGION.api.cognitive.microsoft.com`',
    schema: httpUrl.optional(),
  }),
} as const;
