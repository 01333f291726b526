import { useEffect, useRef } from 'react';

/** A press that is let go sooner is a switch; a longer one lasts as long as it is held. */
const HOLD_MS = 350;

/**
 * Holding talks, and so does pressing once, until pressed again: with a finger, the mouse, the space bar anywhere
 * outside of a field, or whatever clicks for somebody.
 */
export function useTalkKey(talk: { isOn: boolean; isAllowed: boolean; begin: () => void; end: () => void }) {
  const pressedAt = useRef<number | null>(null);
  const now = useRef(talk);
  useEffect(() => {
    now.current = talk;
  });

  const press = (): void => {
    const { isOn, isAllowed, begin, end } = now.current;
    if (isOn) {
      pressedAt.current = null;
      end();
    } else if (isAllowed) {
      pressedAt.current = performance.now();
      begin();
    }
  };
  const release = (): void => {
    const at = pressedAt.current;
    pressedAt.current = null;
    if (at !== null && performance.now() - at >= HOLD_MS) now.current.end();
  };

  const keys = useRef({ press, release });
  useEffect(() => {
    keys.current = { press, release };
  });
  useEffect(() => {
    const down = (event: KeyboardEvent): void => {
      if (event.code !== 'Space' || isTakenElsewhere(event.target)) return;
      event.preventDefault();
      if (!event.repeat) keys.current.press();
    };
    const up = (event: KeyboardEvent): void => {
      if (event.code !== 'Space' || isTakenElsewhere(event.target)) return;
      event.preventDefault();
      keys.current.release();
    };
    window.addEventListener('keydown', down);
    window.addEventListener('keyup', up);
    return () => {
      window.removeEventListener('keydown', down);
      window.removeEventListener('keyup', up);
    };
  }, []);

  return {
    onPointerDown: (event: React.PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      press();
    },
    onPointerUp: release,
    onPointerCancel: release,
    // The pointer has been heard already; this is a screen reader, a switch or Enter.
    onClick: (event: React.MouseEvent) => {
      if (event.detail === 0) press();
    },
    'data-talk': true,
  };
}

/** Where the space bar means something of its own. */
function isTakenElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof Element) || target.closest('[data-talk]')) return false;
  return target.closest('input, textarea, select, button, a, summary, [role="dialog"], [contenteditable]') !== null;
}
