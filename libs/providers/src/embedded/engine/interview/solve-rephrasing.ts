import type { RephraseInput, RephraseOutput } from '#libs/prompts';
import type { Solver } from '../solver.ts';
import { rephrase } from './question/rephrase.ts';

/** Puts a question of the bank in easier words; has none for a question that somebody else wrote. */
export const solveRephrasing: Solver<RephraseInput, RephraseOutput> = async (input) => ({ text: rephrase(input) });
