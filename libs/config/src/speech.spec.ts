import { speech, speechProblems, type SpeechVariables } from './speech.js';

const NOTHING: SpeechVariables = { SPEECH_VOICES: ['alloy'], AZURE_SPEECH_REGION: 'australiaeast' };
const AZURE = { AZURE_OPENAI_ENDPOINT: 'https://ours.openai.azure.com', AZURE_OPENAI_API_KEY: 'azure-key' };
const SERVER = { OPENAI_BASE_URL: 'http://127.0.0.1:8001/v1' };
const MODELS = { OPENAI_TRANSCRIPTION_MODEL: 'whisper-1', OPENAI_SPEECH_MODEL: 'tts-1' };
const DEPLOYMENTS = { AZURE_OPENAI_WHISPER_DEPLOYMENT: 'ears', AZURE_OPENAI_TTS_DEPLOYMENT: 'mouth' };

describe('who hears and who speaks', () => {
  it('is in the box when nothing is said, whoever answers the prompts', () => {
    const embedded = { kind: 'embedded' };
    for (const variables of [NOTHING, { ...NOTHING, ...AZURE }, { ...NOTHING, ...SERVER }]) {
      expect(speech(variables)).toEqual({ transcription: embedded, synthesis: embedded, tokens: embedded });
      expect(speechProblems(variables)).toEqual([]);
    }
  });

  it('is Azure where it has a deployment, else the server that has a model, each for itself', () => {
    const { AZURE_OPENAI_WHISPER_DEPLOYMENT } = DEPLOYMENTS;
    const both = speech({ ...NOTHING, ...AZURE, ...SERVER, ...MODELS, AZURE_OPENAI_WHISPER_DEPLOYMENT });
    expect(both.transcription).toMatchObject({ kind: 'azure', deployment: 'ears', apiKey: 'azure-key' });
    expect(both.synthesis).toEqual({
      kind: 'openai-compatible',
      baseUrl: 'http://127.0.0.1:8001/v1',
      apiKey: undefined,
      model: 'tts-1',
      voices: ['alloy'],
    });
  });

  it('asks the region for tokens, or another address', () => {
    const key = { ...NOTHING, AZURE_SPEECH_KEY: 'speech-key' };
    expect(speech(key).tokens).toEqual({
      kind: 'azure',
      endpoint: 'https://australiaeast.api.cognitive.microsoft.com',
      region: 'australiaeast',
      key: 'speech-key',
    });
    const other = { ...key, AZURE_SPEECH_ENDPOINT: 'https://speech.example.org/' };
    expect(speech(other).tokens).toMatchObject({ endpoint: 'https://speech.example.org' });
  });

  it.each([
    [DEPLOYMENTS, ['AZURE_OPENAI_ENDPOINT', 'AZURE_OPENAI_API_KEY']],
    [MODELS, ['OPENAI_API_KEY']],
    [{ AZURE_SPEECH_ENDPOINT: 'https://speech.example.org' }, ['AZURE_SPEECH_KEY']],
  ])('is not guessed from a half: %j', (half, missing) => {
    const problems = speechProblems({ ...NOTHING, ...half });
    expect(problems.map((problem) => problem.split(':')[0])).toEqual(missing);
  });
});
