/** The generated client is written for browsers too; on Node its one browser-only name means this. */
declare global {
  type BodyInit = import('undici-types').BodyInit;
}
export {};
