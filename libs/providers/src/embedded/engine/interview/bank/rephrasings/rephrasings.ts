/**
 * The same questions in easier words, wording by wording: under the id of an entry of the bank stand as many texts as
 * the entry has wordings, in their order and with the same slots. Each asks for the same and tells nothing more.
 */
export type Rephrasings = Readonly<Record<string, readonly string[]>>;
