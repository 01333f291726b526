import type { JudgeInput, JudgeOutput } from '#libs/prompts';
import type { Solver } from '../solver.ts';
import { judge } from './judge.ts';

/** Solves `answer.judge`. */
export const solveJudgement: Solver<JudgeInput, JudgeOutput> = judge;
