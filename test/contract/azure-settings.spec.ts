import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ConfigModule, readConfig } from '#libs/config';
import { BlobStore, Engines, ProvidersModule, SpeechTokenIssuer, Synthesizer, Transcriber } from '#libs/providers';
import { Azurite } from '../support/azurite/azurite.js';
import { ANSWER, recording } from '../support/speech/recordings.js';
import { DEPLOYMENTS, KEY, REGION, SpeechService } from '../support/speech-service/speech-service.js';

@Module({})
class Product {}

describe('the settings of Azure', () => {
  let azurite: Azurite;
  let service: SpeechService;
  let dataDir: string;
  let product: INestApplicationContext;
  beforeAll(async () => {
    [azurite, service] = await Promise.all([Azurite.start(), SpeechService.start()]);
    dataDir = await mkdtemp(join(tmpdir(), 'talenti-azure-'));
    const config = readConfig({
      environment: {
        ENVIRONMENT: 'test',
        DATA_DIR: dataDir,
        ...azurite.settings('interview-recordings'),
        AZURE_OPENAI_ENDPOINT: service.url,
        AZURE_OPENAI_API_KEY: KEY,
        AZURE_OPENAI_DEPLOYMENT: 'our-mind',
        AZURE_OPENAI_WHISPER_DEPLOYMENT: DEPLOYMENTS.whisper,
        AZURE_OPENAI_TTS_DEPLOYMENT: DEPLOYMENTS.tts,
        AZURE_SPEECH_KEY: KEY,
        AZURE_SPEECH_REGION: REGION,
        AZURE_SPEECH_ENDPOINT: service.url,
      },
    });
    const imports = [ConfigModule.with(config), ProvidersModule];
    product = await NestFactory.createApplicationContext({ module: Product, imports }, { logger: false });
  }, 60_000);
  afterAll(async () => {
    await product?.close();
    await Promise.all([azurite?.stop(), service?.stop()]);
    await rm(dataDir, { recursive: true, force: true });
  });

  it('are what files, words, voices and tokens come from', async () => {
    const { bytes, contentType } = recording('answer.webm');
    const words = { start: 0.2, end: 3.4, text: ` ${ANSWER}`, avg_logprob: -0.2, no_speech_prob: 0.01 };
    service.knows(bytes, 3.6, [words]);
    await product.get(BlobStore).put('recordings/one', { bytes, contentType });
    const kept = await product.get(BlobStore).get('recordings/one');
    const heard = await product.get(Transcriber).transcribe(kept ?? { bytes: Buffer.alloc(0), contentType }, {
      maxDurationMs: 60_000,
    });
    expect(heard.text).toBe(ANSWER);
    expect((await product.get(Synthesizer).synthesize(ANSWER)).contentType).toBe('audio/mpeg');
    expect((await product.get(SpeechTokenIssuer).issue()).region).toBe(REGION);
  });

  it('are told at the start', () => {
    const engines = Object.fromEntries(
      product
        .get(Engines)
        .inUse()
        .map(({ duty, engine }) => [duty, engine]),
    );
    expect(engines).toMatchObject({
      files: 'azure-blob',
      hearing: `azure-openai (${DEPLOYMENTS.whisper})`,
      voice: 'azure-openai',
    });
  });
});
