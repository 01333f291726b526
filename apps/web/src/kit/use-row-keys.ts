import { useRef } from 'react';
import { usePageKeys } from './use-page-keys.js';

/** `j` and `k` go from row to row of the list that the ref is given to: to what each row marks with `data-row`. */
export function useRowKeys<List extends HTMLElement>() {
  const list = useRef<List>(null);
  const step = (by: 1 | -1): void => {
    const stops = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const at = stops.findIndex((stop) => stop.closest('li')?.contains(document.activeElement));
    stops[Math.min(stops.length - 1, Math.max(0, at + by))]?.focus();
  };
  usePageKeys([
    ['j', () => step(1)],
    ['k', () => step(-1)],
  ]);
  return list;
}
