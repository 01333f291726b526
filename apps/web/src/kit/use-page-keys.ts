import { useHotkeys } from '@mantine/hooks';

/** Keys that do something wherever the focus is, except where somebody writes. */
export function usePageKeys(keys: readonly (readonly [key: string, act: (event: KeyboardEvent) => void])[]): void {
  useHotkeys(
    keys.map(([key, act]) => [
      key,
      (event) => {
        if (isWrittenIn(event.target)) return;
        event.preventDefault();
        act(event);
      },
      { preventDefault: false },
    ]),
    ['TEXTAREA', 'SELECT'],
  );
}

/** Boxes to tick are fields too, but nobody writes in them. */
const isWrittenIn = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement && target.type !== 'checkbox' && target.type !== 'radio';
