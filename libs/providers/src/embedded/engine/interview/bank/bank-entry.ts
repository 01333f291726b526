import type { AnswerGap, DifficultyLevel, InterviewTopic, QuestionKind } from '#libs/prompts';

/** The kinds of topic that a question can be asked about. */
export type BankSubject =
  NonNullable<InterviewTopic['category']> | 'rubric' | 'resume' | 'react' | 'python' | 'javascript' | 'fullstack';

/**
 * One thing worth asking, in several wordings.
 *
 * Wordings may hold slots: `{duty}` is a task in the -ing form, `{skill}` a noun phrase, `{quote}` the line of the
 * posting or rubric as it stands, `{claim}` a line of the resume, `{topic}` a short name of the topic. A wording whose
 * slot cannot be filled with good grammar is passed over, so at least one wording of an entry should do with
 * `{quote}`, `{claim}` or no slot at all. Criterion and points know `{topic}` only, which can always be filled.
 */
export interface BankEntry {
  id: string;
  for: readonly BankSubject[];
  /** Phrases that a topic must be close to (by sentence vectors); without them the entry fits every topic of its subjects. */
  topics?: readonly string[];
  /** Words of which a topic must name one, unless the topic was planned for this very role type. */
  keywords?: readonly string[];
  kind: QuestionKind;
  level: DifficultyLevel;
  templates: readonly string[];
  /** What a good answer shows, in one sentence. */
  criterion: string;
  /** 5 to 10 things that a full answer may touch. */
  expectedPoints: readonly string[];
  /** Own follow-ups, asked before those that all entries have in common. */
  followUps?: Partial<Record<AnswerGap, readonly string[]>>;
}

/** One question of a theme; its points come on top of those of the theme. */
export type ThemeQuestion = Pick<BankEntry, 'kind' | 'level' | 'templates' | 'criterion' | 'followUps'> & {
  points: readonly string[];
};

export interface Theme {
  id: string;
  for: readonly BankSubject[];
  topics: readonly string[];
  keywords?: readonly string[];
  /** Points that count for every question of the theme. */
  points: readonly string[];
  questions: readonly ThemeQuestion[];
}

/** The entries of one theme, with ids like `conflict.standard.behavioural`. */
export function entriesOf(theme: Theme): BankEntry[] {
  return theme.questions.map(({ points, ...question }) => ({
    ...question,
    id: `${theme.id}.${question.level}.${question.kind}`,
    for: theme.for,
    topics: theme.topics,
    ...(theme.keywords && { keywords: theme.keywords }),
    expectedPoints: [...points, ...theme.points],
  }));
}
