/** A model of somebody else: deployed on Azure, or behind a server that speaks like OpenAI. */
export type SpeechModelSettings =
  | { kind: 'azure'; endpoint: string; apiKey: string; deployment: string }
  /** Without a base URL: OpenAI itself. */
  | { kind: 'openai-compatible'; baseUrl: string | undefined; apiKey: string | undefined; model: string };

/** Who writes down what is said, who speaks, and who hands out tokens for browsers: others, or the engines in the box. */
export interface SpeechSettings {
  transcription: SpeechModelSettings | { kind: 'embedded' };
  synthesis: (SpeechModelSettings & { voices: readonly [string, ...string[]] }) | { kind: 'embedded' };
  tokens: { kind: 'azure'; endpoint: string; region: string; key: string } | { kind: 'embedded' };
}

/** The variables that decide; undefined where nothing is set. */
export interface SpeechVariables {
  AZURE_OPENAI_ENDPOINT?: string | undefined;
  AZURE_OPENAI_API_KEY?: string | undefined;
  AZURE_OPENAI_WHISPER_DEPLOYMENT?: string | undefined;
  AZURE_OPENAI_TTS_DEPLOYMENT?: string | undefined;
  OPENAI_API_KEY?: string | undefined;
  OPENAI_BASE_URL?: string | undefined;
  OPENAI_TRANSCRIPTION_MODEL?: string | undefined;
  OPENAI_SPEECH_MODEL?: string | undefined;
  SPEECH_VOICES: readonly [string, ...string[]];
  AZURE_SPEECH_KEY?: string | undefined;
  AZURE_SPEECH_REGION: string;
  AZURE_SPEECH_ENDPOINT?: string | undefined;
}

/** For each: Azure when it is set up, else an OpenAI-compatible server, else the embedded engine. */
export function speech(variables: SpeechVariables): SpeechSettings {
  const { AZURE_SPEECH_KEY: key, AZURE_SPEECH_REGION: region, SPEECH_VOICES: voices } = variables;
  const hearing = modelBehind(
    variables,
    variables.AZURE_OPENAI_WHISPER_DEPLOYMENT,
    variables.OPENAI_TRANSCRIPTION_MODEL,
  );
  const speaking = modelBehind(variables, variables.AZURE_OPENAI_TTS_DEPLOYMENT, variables.OPENAI_SPEECH_MODEL);
  const endpoint = variables.AZURE_SPEECH_ENDPOINT ?? `https://${region}.api.cognitive.microsoft.com`;
  return {
    transcription: hearing ?? { kind: 'embedded' },
    synthesis: speaking ? { ...speaking, voices } : { kind: 'embedded' },
    tokens:
      key === undefined ? { kind: 'embedded' } : { kind: 'azure', endpoint: endpoint.replace(/\/+$/, ''), region, key },
  };
}

function modelBehind(
  { AZURE_OPENAI_ENDPOINT: endpoint, AZURE_OPENAI_API_KEY: azureKey, OPENAI_API_KEY, OPENAI_BASE_URL }: SpeechVariables,
  deployment: string | undefined,
  model: string | undefined,
): SpeechModelSettings | undefined {
  if (endpoint !== undefined && azureKey !== undefined && deployment !== undefined) {
    return { kind: 'azure', endpoint, apiKey: azureKey, deployment };
  }
  if (model === undefined || (OPENAI_API_KEY ?? OPENAI_BASE_URL) === undefined) return undefined;
  return { kind: 'openai-compatible', baseUrl: OPENAI_BASE_URL, apiKey: OPENAI_API_KEY, model };
}

/** A name without the server it belongs to is a mistake, not a wish for the embedded engine. Never says a value. */
export function speechProblems(variables: SpeechVariables): string[] {
  const problems: string[] = [];
  const azure = firstSet(variables, ['AZURE_OPENAI_WHISPER_DEPLOYMENT', 'AZURE_OPENAI_TTS_DEPLOYMENT']);
  const compatible = firstSet(variables, ['OPENAI_TRANSCRIPTION_MODEL', 'OPENAI_SPEECH_MODEL']);
  for (const name of ['AZURE_OPENAI_ENDPOINT', 'AZURE_OPENAI_API_KEY'] as const) {
    if (azure && variables[name] === undefined) problems.push(`${name}: is missing; ${azure} is set`);
  }
  if (compatible && !firstSet(variables, ['OPENAI_API_KEY', 'OPENAI_BASE_URL'])) {
    problems.push(`OPENAI_API_KEY: is missing, or OPENAI_BASE_URL for a server of your own; ${compatible} is set`);
  }
  if (variables.AZURE_SPEECH_ENDPOINT !== undefined && variables.AZURE_SPEECH_KEY === undefined) {
    problems.push('AZURE_SPEECH_KEY: is missing; AZURE_SPEECH_ENDPOINT is set');
  }
  return problems;
}

function firstSet(variables: SpeechVariables, names: readonly (keyof SpeechVariables)[]): string | undefined {
  return names.find((name) => variables[name] !== undefined);
}
