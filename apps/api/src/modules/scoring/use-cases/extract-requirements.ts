import { Injectable } from '@nestjs/common';
import { extractRequirements, type RequirementsOutput } from '#libs/prompts';
import { Llm, type LlmAnswer } from '#libs/providers';
import { withRealSources } from '../domain/requirement-source.js';

/** Somebody waits for it. */
const TIME_LIMIT_MS = 45_000;

/** Reads a job description and says what it asks for, each point with the sentence it came from. */
@Injectable()
export class ExtractRequirements {
  constructor(private readonly llm: Llm) {}

  async extract(jobDescription: string, title: string | null): Promise<LlmAnswer<RequirementsOutput>> {
    const asked = { job_description: jobDescription, title };
    const answer = await this.llm.answer(extractRequirements, asked, { timeoutMs: TIME_LIMIT_MS });
    return { ...answer, output: { ...answer.output, items: withRealSources(jobDescription, answer.output.items) } };
  }
}
