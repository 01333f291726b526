import { z } from 'zod';

/** One answer of a chat model, whole. */
export interface ChatReply {
  text: string;
  usage: { inputTokens: number; outputTokens: number };
  /** What the server says answered; often more exact than what was asked for. */
  reportedModel: string | undefined;
  /** Changes when the server's set-up changes. */
  fingerprint: string | undefined;
}

/** What ends an answer, and everything that may be wrong with it. */
interface Ending {
  finishReason: string | undefined;
  refusal: string | undefined;
  /** Of Azure; read by its adapter. */
  filterResults: unknown;
}

const usage = z.object({ prompt_tokens: z.number(), completion_tokens: z.number() }).nullish();
const saying = z.object({ content: z.string().nullish(), refusal: z.string().nullish() }).nullish();

/** A completion, or a piece of one, as far as we read it: servers differ in the rest. */
const completionPart = z.object({
  model: z.string().nullish(),
  system_fingerprint: z.string().nullish(),
  usage,
  choices: z
    .array(
      z.object({
        message: saying,
        delta: saying,
        finish_reason: z.string().nullish(),
        content_filter_results: z.unknown().optional(),
      }),
    )
    .nullish(),
});

/** Puts an answer together from the whole of it or from its pieces. */
export class ReplyInProgress {
  private text = '';
  private hasChoice = false;
  private usage = { inputTokens: 0, outputTokens: 0 };
  private reportedModel: string | undefined;
  private fingerprint: string | undefined;
  private readonly ending: Ending = { finishReason: undefined, refusal: undefined, filterResults: undefined };

  /** Takes a part in and hands back its words. False when it is not a part of a completion at all. */
  add(raw: unknown): string | false {
    const read = completionPart.safeParse(raw);
    if (!read.success) return false;
    const part = read.data;
    // An empty name comes with Azure's first piece, which has no choices either.
    if (part.model) this.reportedModel = part.model;
    if (part.system_fingerprint) this.fingerprint = part.system_fingerprint;
    if (part.usage) {
      this.usage = { inputTokens: part.usage.prompt_tokens, outputTokens: part.usage.completion_tokens };
    }
    const choice = part.choices?.[0];
    if (!choice) return '';
    this.hasChoice = true;
    if (choice.finish_reason) this.ending.finishReason = choice.finish_reason;
    if (choice.content_filter_results) this.ending.filterResults = choice.content_filter_results;
    const said = choice.message ?? choice.delta;
    if (said?.refusal) this.ending.refusal = said.refusal;
    const words = said?.content ?? '';
    this.text += words;
    return words;
  }

  /** Whether anything came at all, and how it ended. */
  get state(): Ending & { hasChoice: boolean } {
    return { ...this.ending, hasChoice: this.hasChoice };
  }

  finished(): ChatReply {
    const { text, usage, reportedModel, fingerprint } = this;
    return { text, usage, reportedModel, fingerprint };
  }
}
