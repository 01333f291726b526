import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SpokenTextEntity } from './entities/spoken-text.entity.js';
import { SweepSpokenTextsJob, SweepSpokenTextsSchedule } from './jobs/sweep-spoken-texts.job.js';
import { SpeechController } from './speech.controller.js';
import { SpeechService } from './speech.service.js';
import { SpeechTokenController } from './speech-token.controller.js';
import { SpokenTextRepository } from './spoken-text.repository.js';
import { SpeakText } from './use-cases/speak-text.js';

@Module({
  imports: [TypeOrmModule.forFeature([SpokenTextEntity])],
  controllers: [SpeechController, SpeechTokenController],
  providers: [SpokenTextRepository, SpeakText, SpeechService, SweepSpokenTextsSchedule, SweepSpokenTextsJob],
  exports: [SpeechService],
})
export class SpeechModule {}
