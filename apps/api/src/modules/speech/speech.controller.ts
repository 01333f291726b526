import { Body, Controller, HttpCode, Post, SetMetadata, StreamableFile, UploadedFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, EVENT_STREAM, OrWithToken, Permission, RateLimitPerMinute } from '#libs/http';
import { SpeechTokenVerifier, Synthesizer } from '#libs/providers';
import { TakesRecording, type SentRecording } from './audio-upload.js';
import { SynthesisRequest } from './dto/speech.request.js';
import { TranscriptionResponse } from './dto/speech.response.js';
import { toTranscription } from './speech.mapper.js';
import { SpeechService } from './speech.service.js';

@ApiTags('Speech')
@Controller('speech')
@Permission('signed_in')
@OrWithToken(SpeechTokenVerifier)
export class SpeechController {
  constructor(
    private readonly speech: SpeechService,
    private readonly synthesizer: Synthesizer,
  ) {}

  @Post('transcriptions')
  @ApiOperation({ summary: 'What is said in a recording, while you wait; nothing is kept.' })
  @Answers(200, TranscriptionResponse)
  @RateLimitPerMinute(30)
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  @TakesRecording('file')
  async transcribe(@UploadedFile() file: SentRecording | undefined): Promise<TranscriptionResponse> {
    return toTranscription(await this.speech.hear(this.speech.check(file, 'file'), 'file'));
  }

  @Post('synthesis')
  @ApiOperation({ summary: 'A text as a recording.' })
  @HttpCode(200)
  @ApiOkResponse({
    description: 'The recording.',
    content: {
      'audio/wav': { schema: { type: 'string', format: 'binary' } },
      'audio/mpeg': { schema: { type: 'string', format: 'binary' } },
    },
  })
  @RateLimitPerMinute(30)
  // A recording is not kept to be given again; speaking a text twice does no harm.
  @SetMetadata(EVENT_STREAM, true)
  async synthesize(@Body() { text, voice }: SynthesisRequest): Promise<StreamableFile> {
    const spoken = await this.synthesizer.synthesize(text, { voice });
    return new StreamableFile(spoken.bytes, { type: spoken.contentType, length: spoken.bytes.length });
  }
}
