import { useHotkeys } from '@mantine/hooks';
import type { RefObject } from 'react';

const STEP_SECONDS = 10;
const ACTS_ON_SPACE = 'button, a, audio, summary, label, [role="option"], [role="menuitem"]';

function move(player: HTMLAudioElement | null, seconds: number): void {
  if (player) player.currentTime = Math.max(0, player.currentTime + seconds);
}

/** Space or k plays and pauses, j and l go back and on by ten seconds. */
export function usePlayerKeys(audio: RefObject<HTMLAudioElement | null>) {
  const toggle = (): void => {
    const player = audio.current;
    if (!player) return;
    if (player.paused) void player.play();
    else player.pause();
  };
  const step = (seconds: number): void => move(audio.current, seconds);
  useHotkeys([
    [
      'space',
      (event) => {
        // On what space presses anyway, it stays what it is.
        if (!audio.current || (event.target instanceof Element && event.target.closest(ACTS_ON_SPACE))) return;
        event.preventDefault();
        toggle();
      },
      { preventDefault: false },
    ],
    ['k', toggle],
    ['j', () => step(-STEP_SECONDS)],
    ['l', () => step(STEP_SECONDS)],
  ]);
  return { back: () => step(-STEP_SECONDS), on: () => step(STEP_SECONDS) };
}
