import { AnswerPicker } from '../../../apps/demo/src/answer-picker.js';

/** A question as the candidate hears it. `gap` is what a follow-up asks for; null for a main question. */
export interface HeardQuestion {
  text: string;
  skill: string;
  gap: string | null;
}

interface Story {
  /** Words by which it is found, beside its own. */
  hints: string;
  text: string;
  /** What to add when asked, by gap; `any` serves every gap. */
  more: Map<string, string>;
}

const SEPARATOR = /^---$/m;

/**
 * Answers whatever is asked: the story that fits the question best, then what the story still holds back, then what
 * such a person says when nothing is left. The same questions always get the same answers.
 *
 * In the file, stories stand between lines of three dashes; `?` begins a line of hints, `+gap` what is told only when
 * asked for, `*` an answer for when there is nothing more to tell.
 */
export class ScriptedCandidate {
  private readonly stories: readonly Story[];
  private readonly lastWords: string[];
  private readonly picker: AnswerPicker;
  private current: Story | undefined;

  constructor(file: string) {
    const blocks = file.split(SEPARATOR).map((block) => block.trim().split('\n'));
    this.lastWords = blocks.flatMap((lines) => lines.filter((line) => line.startsWith('*'))).map(afterMark);
    this.stories = blocks.filter(([first]) => first?.startsWith('?')).map(toStory);
    this.picker = new AnswerPicker(this.stories.map(searchable));
  }

  answer({ text, skill, gap }: HeardQuestion): string {
    if (gap !== null) return this.tellMore(gap);
    const picked = this.picker.pick({ text, topic: skill, isFollowUp: false });
    this.current = this.stories.find((story) => searchable(story) === picked);
    return this.current?.text ?? this.lastWord();
  }

  private tellMore(gap: string): string {
    const more = this.current?.more;
    for (const key of [gap, 'any']) {
      const text = more?.get(key);
      if (text === undefined) continue;
      more?.delete(key);
      return text;
    }
    return this.lastWord();
  }

  private lastWord(): string {
    const word = this.lastWords.shift() ?? '';
    this.lastWords.push(word);
    return word;
  }
}

function toStory(lines: string[]): Story {
  const more = lines.filter((line) => line.startsWith('+')).map((line) => line.slice(1).split(/ (.*)/s));
  return {
    hints: afterMark(lines[0] ?? ''),
    text: lines.filter((line) => /^[^?+*]/.test(line)).join(' '),
    more: new Map(more.map(([gap = '', text = '']) => [gap, text])),
  };
}

function afterMark(line: string): string {
  return line.slice(1).trim();
}

function searchable({ hints, text }: Story): string {
  return `${hints}\n${text}`;
}
