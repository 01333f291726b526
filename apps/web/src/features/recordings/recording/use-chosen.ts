import { useCallback, useState } from 'react';
import type { Passage } from './passages.js';

/** The passage that is looked at; choosing it again counts, so that the sound goes back to it. */
export interface Chosen {
  passage: Passage;
  turn: number;
}

export function useChosen() {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const choose = useCallback(
    (passage: Passage | null): void =>
      setChosen((before) => (passage === null ? null : { passage, turn: (before?.turn ?? 0) + 1 })),
    [],
  );
  return { chosen, choose };
}
