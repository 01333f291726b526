import { CALL_TOPICS } from './call-topics.ts';
import { INTERVIEW_TOPICS } from './interview-topics.ts';
import type { StatementTopic } from './statement-topic.ts';
import { TRADE_TOPICS } from './trade-topics.ts';

/** Every statement that the engine knows by its own words. */
export const TOPICS: readonly StatementTopic[] = [...INTERVIEW_TOPICS, ...TRADE_TOPICS, ...CALL_TOPICS];
