/** A part of a recording, by its names with the service. */
export interface PartNews {
  /** Names the file; told twice, it is the same part. */
  document: string;
  index: number;
  /** Where it is fetched. */
  content: string;
  /** Where it is deleted; null when the service did not say. */
  removal: string | null;
}

/** What the service told about a call, in our words. Times are ISO 8601. */
export type CallNews =
  | { kind: 'started'; at: string; connection?: string; server?: string; correlation?: string }
  | { kind: 'ended'; at: string; seconds: number | null }
  | { kind: 'failed'; at: string }
  | { kind: 'recording'; recording: string; state: 'active' | 'inactive' }
  | { kind: 'parts'; parts: PartNews[] }
  | { kind: 'incoming'; from: string; context: string };

/** A piece of news as it came in. */
export interface SentNews {
  /** The sender's id of it, which tells a repetition. */
  sourceId: string;
  /** What the news calls the call: by its connection, server call, correlation or recording. */
  callNames: string[];
  news: CallNews;
}
