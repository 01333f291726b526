import { Module, type OnApplicationShutdown } from '@nestjs/common';
import { InterviewModule } from '../interview/interview.module.js';
import { RecruitmentModule } from '../recruitment/recruitment.module.js';
import { ReviewModule } from '../review/review.module.js';
import { ScoringModule } from '../scoring/scoring.module.js';
import { PaperPress } from './paper-press.js';
import { ReportController } from './report.controller.js';
import { ExportRole } from './use-cases/export-role.js';
import { GatherReport } from './use-cases/gather-report.js';

@Module({
  imports: [InterviewModule, RecruitmentModule, ScoringModule, ReviewModule],
  controllers: [ReportController],
  providers: [{ provide: PaperPress, useFactory: () => new PaperPress() }, GatherReport, ExportRole],
})
export class ReportModule implements OnApplicationShutdown {
  constructor(private readonly press: PaperPress) {}

  async onApplicationShutdown(): Promise<void> {
    await this.press.stop();
  }
}
