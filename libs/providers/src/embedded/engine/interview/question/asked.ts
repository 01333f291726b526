import type { AskInput } from '#libs/prompts';
import { dot, embed, type Vector } from '../../language.ts';
import { withoutBridge } from './bridges.ts';

/** Above this cosine two questions ask the same thing. */
const NEAR_DUPLICATE = 0.85;

/** What has been asked in this interview, for telling whether a wording would be a repetition. */
export class Asked {
  readonly templateIds: ReadonlySet<string>;
  readonly entryIds: ReadonlySet<string>;
  private readonly texts: ReadonlySet<string>;
  private readonly vectors: readonly Vector[];

  private constructor(asked: AskInput['asked'], vectors: readonly Vector[]) {
    this.templateIds = new Set(asked.map((question) => question.template_id));
    this.entryIds = new Set(asked.map((question) => question.template_id.split('#')[0] ?? ''));
    this.texts = new Set(asked.map((question) => plain(withoutBridge(question.text))));
    this.vectors = vectors;
  }

  static async read(asked: AskInput['asked']): Promise<Asked> {
    return new Asked(asked, await embed(asked.map((question) => withoutBridge(question.text).slice(0, 600))));
  }

  has(text: string): boolean {
    return this.texts.has(plain(text));
  }

  async hasLike(text: string): Promise<boolean> {
    if (this.has(text)) return true;
    const [vector] = await embed([text]);
    return vector !== undefined && this.vectors.some((asked) => dot(asked, vector) > NEAR_DUPLICATE);
  }
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
