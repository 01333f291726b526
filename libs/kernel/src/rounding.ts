/** Scores are kept with two decimals. */
export const toHundredth = (value: number): number => Math.round(value * 100) / 100;

/** Confidence is kept with three. */
export const toThousandth = (value: number): number => Math.round(value * 1_000) / 1_000;
