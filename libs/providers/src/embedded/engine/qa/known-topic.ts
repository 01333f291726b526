import type { CriterionInput } from '#libs/prompts';
import type { StatementTopic } from './statement-topic.ts';
import { TOPICS } from './topics.ts';

/** What the criterion asks for, when the engine knows it: by its name first, because a prompt mentions other things too. */
export function knownTopic({ name, evaluation_prompt }: CriterionInput['criterion']): StatementTopic | null {
  const asked = (text: string): StatementTopic | undefined => TOPICS.find(({ asks }) => asks.test(text));
  return asked(name) ?? asked(evaluation_prompt) ?? null;
}
