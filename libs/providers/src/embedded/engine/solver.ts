/** Answers one prompt. Pure: the same input gives the same output, byte for byte. */
export type Solver<Input, Output> = (input: Input) => Promise<Output>;
