import { Agent, request, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';

/** An interview that somebody is in, with the question that waits. */
export interface LiveInterview {
  interviewId: string;
  accessToken: string;
  /** Stands in every question of it and of no other. */
  mark: string;
  question: string;
}

export interface Reply {
  /** Null when all has been asked. */
  question: string | null;
  /** When the first piece of a streamed question came. */
  heardAtMs: number | null;
}

/** The server refused, or broke off. The message says how, and is the same for the same thing. */
export class FailedTurn extends Error {}

/** Milliseconds since 1970 with fractions, as the model's server notes them. */
export function nowMs(): number {
  return performance.timeOrigin + performance.now();
}

/** Candidates' browsers, as light as they can be: one process for all of them, on connections that are kept. */
export class CandidateClient {
  /** Requests that met a connection the server was closing, and were sent again. */
  resent = 0;
  private readonly agent = new Agent({ keepAlive: true });
  private readonly baseUrl: string;

  constructor(baseUrl: string) {
    this.baseUrl = baseUrl;
  }

  async answer(live: LiveInterview, answer: string): Promise<Reply> {
    const path = `/api/v1/interviews/${live.interviewId}/messages`;
    const response = await this.post(path, live, { content_text: answer });
    const body = await text(response);
    if (response.statusCode !== 200) throw new FailedTurn(`HTTP ${response.statusCode}`);
    const { next_question: next } = JSON.parse(body) as { next_question: { text: string } | null };
    return { question: next?.text ?? null, heardAtMs: null };
  }

  async answerAloud(live: LiveInterview, answer: string): Promise<Reply> {
    const response = await this.post('/api/v1/ai/interviewer/stream', live, {
      interview_id: live.interviewId,
      messages: [
        { role: 'assistant', content: live.question },
        { role: 'user', content: answer },
      ],
    });
    if (response.statusCode !== 200) {
      await text(response);
      throw new FailedTurn(`HTTP ${response.statusCode}`);
    }
    let heardAtMs: number | null = null;
    let events = '';
    for await (const bytes of response) {
      events += String(bytes);
      if (heardAtMs === null && events.includes('data: {')) heardAtMs = nowMs();
    }
    const pieces = events.split('\n\n');
    if (!pieces.includes('data: [DONE]')) throw new FailedTurn('The stream broke off');
    const words = pieces
      .filter((piece) => piece.startsWith('data: {'))
      .map((piece) => (JSON.parse(piece.slice('data: '.length)) as { content: string }).content)
      .join('');
    // The closing words are no question of this interview.
    return { question: words.includes(live.mark) ? words : null, heardAtMs };
  }

  close(): void {
    this.agent.destroy();
  }

  private async post(path: string, live: LiveInterview, body: object): Promise<IncomingMessage> {
    try {
      return await this.send(path, live, body);
    } catch (error) {
      // The server may close a connection at the moment it is used again. The same answer is never saved twice.
      if (!(error instanceof Error && 'code' in error && error.code === 'ECONNRESET')) throw error;
      this.resent += 1;
      return this.send(path, live, body);
    }
  }

  private send(path: string, live: LiveInterview, body: object): Promise<IncomingMessage> {
    const payload = Buffer.from(JSON.stringify(body));
    return new Promise((resolve, reject) => {
      const sent = request(
        new URL(path, this.baseUrl),
        {
          method: 'POST',
          agent: this.agent,
          headers: {
            Authorization: `Bearer ${live.accessToken}`,
            'Content-Type': 'application/json',
            'Content-Length': payload.length,
          },
        },
        resolve,
      );
      sent.setNoDelay(true);
      sent.on('error', reject);
      sent.end(payload);
    });
  }
}
