import { useHotkeys } from '@mantine/hooks';
import { useRef } from 'react';

/** `j` and `k` go from row to row of the list that the ref is given to: to what each row marks with `data-row`. */
export function useRowKeys<List extends HTMLElement>() {
  const list = useRef<List>(null);
  const step = (by: 1 | -1, { target }: KeyboardEvent): void => {
    if (isWrittenIn(target)) return;
    const stops = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const at = stops.findIndex((stop) => stop.closest('li')?.contains(document.activeElement));
    stops[Math.min(stops.length - 1, Math.max(0, at + by))]?.focus();
  };
  useHotkeys(
    [
      ['j', (event) => step(1, event), { preventDefault: false }],
      ['k', (event) => step(-1, event), { preventDefault: false }],
    ],
    ['TEXTAREA', 'SELECT'],
  );
  return list;
}

/** Boxes to tick are fields too, but nobody writes in them. */
const isWrittenIn = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement && target.type !== 'checkbox' && target.type !== 'radio';
