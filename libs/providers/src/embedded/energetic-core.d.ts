/** The library's own types name a package that it does not bring along. */
declare module '@energetic-ai/core' {
  /** Resolves once the backend that sentences are embedded with can be used. */
  export function ready(): Promise<void>;
}
