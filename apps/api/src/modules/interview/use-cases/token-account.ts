import { Injectable } from '@nestjs/common';
import { Config } from '#libs/config';
import { Llm } from '#libs/providers';
import { costUsdOf, type TokenUsage } from '../domain/token-spending.js';
import type { InterviewEntity } from '../entities/interview.entity.js';

/** What an interview may spend, and what spending costs: both are settings. */
@Injectable()
export class TokenAccount {
  constructor(
    private readonly config: Config,
    private readonly llm: Llm,
  ) {}

  /** Tokens the interview may still use; zero or less when the budget is used up. Other words for a question are free. */
  leftFor({
    totalTokensUsed,
    rephrasingTokens,
  }: Pick<InterviewEntity, 'totalTokensUsed' | 'rephrasingTokens'>): number {
    return this.config.interviewTokenBudget - (totalTokensUsed - rephrasingTokens);
  }

  /** Of what an interview's turns took, in US dollars, not rounded; 0 for a model without a known price. */
  costUsd(usage: TokenUsage): number {
    return costUsdOf(usage, this.config.modelPrices.get(this.llm.describe('interview').model));
  }
}
