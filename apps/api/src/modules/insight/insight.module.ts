import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation/organisation.module.js';
import { RecruitmentModule } from '../recruitment/recruitment.module.js';
import { InsightController } from './insight.controller.js';
import { InsightRepository } from './insight.repository.js';
import { ReadInsights } from './use-cases/read-insights.js';

@Module({
  imports: [OrganisationModule, RecruitmentModule],
  controllers: [InsightController],
  providers: [InsightRepository, ReadInsights],
})
export class InsightModule {}
