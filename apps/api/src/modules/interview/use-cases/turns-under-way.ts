import { Injectable } from '@nestjs/common';
import type { OnText } from './interviewer.js';
import type { Turn } from './turn.js';

interface TurnUnderWay {
  /** What has been said so far. */
  spoken: string;
  listeners: Set<OnText>;
  turn: Promise<Turn>;
}

/**
 * The turns this process is thinking about, by the answer they follow. Whoever asks for the same turn meanwhile shares
 * it: it is thought about once, and all hear the same words from the beginning. It goes on when nobody listens any more.
 * Other processes do not know about it; between them the first question to be saved stands.
 */
@Injectable()
export class TurnsUnderWay {
  private readonly turns = new Map<string, TurnUnderWay>();

  async share(answerId: string, take: (onText?: OnText) => Promise<Turn>, listener?: OnText): Promise<Turn> {
    const underWay = this.turns.get(answerId);
    if (!underWay) return this.begin(answerId, take, listener);
    if (listener) {
      if (underWay.spoken !== '') listener(underWay.spoken);
      underWay.listeners.add(listener);
    }
    return underWay.turn;
  }

  private begin(answerId: string, take: (onText?: OnText) => Promise<Turn>, listener?: OnText): Promise<Turn> {
    const listeners = new Set(listener ? [listener] : []);
    const say: OnText = (piece) => {
      underWay.spoken += piece;
      for (const each of listeners) each(piece);
    };
    const underWay: TurnUnderWay = {
      spoken: '',
      listeners,
      // Without a listener the engine is free to try again, which it may not once somebody heard a piece.
      turn: take(listener ? say : undefined).finally(() => this.turns.delete(answerId)),
    };
    this.turns.set(answerId, underWay);
    return underWay.turn;
  }
}
