/** Tokens as the provider of a model counts them. */
export interface TokenUsage {
  inputTokens: number;
  outputTokens: number;
}

/** US dollars per million tokens. */
export interface TokenPrice {
  inputUsdPerMillion: number;
  outputUsdPerMillion: number;
}

export const NO_TOKENS: TokenUsage = { inputTokens: 0, outputTokens: 0 };

const MILLION = 1_000_000;

export function sumOf(...usages: readonly TokenUsage[]): TokenUsage {
  return usages.reduce(
    (sum, usage) => ({
      inputTokens: sum.inputTokens + usage.inputTokens,
      outputTokens: sum.outputTokens + usage.outputTokens,
    }),
    NO_TOKENS,
  );
}

export const tokensOf = ({ inputTokens, outputTokens }: TokenUsage): number => inputTokens + outputTokens;

/** Not rounded: a single turn may cost less than the smallest amount that is shown. Unknown prices count as nothing. */
export function costUsdOf(usage: TokenUsage, price: TokenPrice | undefined): number {
  if (!price) return 0;
  return (usage.inputTokens * price.inputUsdPerMillion + usage.outputTokens * price.outputUsdPerMillion) / MILLION;
}
