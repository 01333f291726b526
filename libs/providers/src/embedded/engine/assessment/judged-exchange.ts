import type { Exchange, JudgeInput, JudgeOutput, ScoreInput } from '#libs/prompts';
import type { Solver } from '../solver.ts';
import { sentences } from '../language.ts';
import { locateQuote } from './locate-quote.ts';

export interface MessageQuote {
  message_id: string;
  /** Exact characters of the message. */
  text: string;
}

/** An exchange with what the judge made of it. */
export interface JudgedExchange {
  exchange: Exchange;
  judgement: JudgeOutput;
  /** The judge's quotes that really stand in the messages, best first. */
  quotes: MessageQuote[];
}

/** Judges every exchange on its own. They come back in a fixed order, so that the order of asking changes nothing. */
export async function judgeExchanges(
  { role, exchanges }: ScoreInput,
  judge: Solver<JudgeInput, JudgeOutput>,
): Promise<JudgedExchange[]> {
  const ordered = [...exchanges].sort((a, b) => compare(orderKey(a), orderKey(b)));
  const judged: JudgedExchange[] = [];
  for (const exchange of ordered) {
    const siblings = ordered.filter((other) => other !== exchange).map((other) => other.question.text);
    const judgement = await judge({
      role,
      question: exchange.question,
      sibling_questions: siblings,
      turns: exchange.answers.map((answer) => answer.text),
    });
    judged.push({ exchange, judgement, quotes: quotesIn(exchange, judgement) });
  }
  return judged;
}

function orderKey({ topic_id, question, answers }: Exchange): string {
  return JSON.stringify([topic_id, question.text, answers.map((answer) => answer.message_id)]);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function quotesIn(exchange: Exchange, { quotes, verdict }: JudgeOutput): MessageQuote[] {
  const found = quotes.flatMap(({ turn, text }) => quoteFrom(exchange.answers[turn], text));
  return found.length > 0 || verdict.kind !== 'judged' ? found : openingOf(exchange);
}

/** What an empty answer says: a low score too shows the words it rests on. */
function openingOf({ answers }: Exchange): MessageQuote[] {
  for (const answer of answers) {
    const quote = quoteFrom(answer, sentences(answer.text)[0] ?? '');
    if (quote.length > 0) return quote;
  }
  return [];
}

function quoteFrom(answer: Exchange['answers'][number] | undefined, text: string): MessageQuote[] {
  const found = answer && locateQuote(answer.text, text);
  return found ? [{ message_id: answer.message_id, text: found }] : [];
}

/**
 * The score of an exchange that bears evidence: it could be judged, and there are words of the candidate for it to rest
 * on. Null for all others: nothing said is not the same as something weak said.
 */
export function evidenceScore({ judgement, quotes }: JudgedExchange): number | null {
  return judgement.verdict.kind === 'judged' && quotes.length > 0 ? judgement.verdict.score : null;
}
