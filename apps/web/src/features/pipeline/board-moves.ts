/** How far an arrow key goes: columns across, cards down. */
const WAYS: Readonly<Record<string, readonly [across: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The card that has the focus, or something in it has. */
export function cardInFocus(board: HTMLElement | null): HTMLElement | null {
  const card = document.activeElement?.closest<HTMLElement>('[data-card]') ?? null;
  return card !== null && board?.contains(card) === true ? card : null;
}

/** The card that an arrow key leads to; columns without cards are passed over. Null where the board ends. */
export function cardAfter(board: HTMLElement, card: HTMLElement, key: string): HTMLElement | null {
  const [across, down] = WAYS[key] ?? [0, 0];
  const columns = [...board.querySelectorAll<HTMLElement>('[data-column]')]
    .map((column) => [...column.querySelectorAll<HTMLElement>('[data-card]')])
    .filter((cards) => cards.length > 0);
  const column = columns.findIndex((cards) => cards.includes(card));
  const row = columns[column]?.indexOf(card) ?? 0;
  const target = columns[column + across];
  return across === 0 ? (target?.[row + down] ?? null) : (target?.[Math.min(row, target.length - 1)] ?? null);
}

export const isArrow = (key: string): boolean => key in WAYS;

/** Puts the focus on the name of a card. */
export function focusCard(card: Element | null | undefined): void {
  card?.querySelector<HTMLElement>('a')?.focus();
}

/** To the card of an application; where it went out of sight, to what brings it back. */
export function focusCardOf(applicationId: string): void {
  const card = document.getElementById(`card-${applicationId}`);
  if (card) focusCard(card);
  else document.querySelector<HTMLElement>('[data-elsewhere]')?.focus();
}

/** Puts the focus on the next or the last of some links, unless it is in something that lies on top. */
export function step(container: HTMLElement | null, selector: string, by: 1 | -1): void {
  if (document.activeElement?.closest('[role="dialog"], [role="menu"]')) return;
  const links = [...(container?.querySelectorAll<HTMLElement>(selector) ?? [])];
  const at = links.findIndex((link) => link === document.activeElement);
  links[Math.min(links.length - 1, Math.max(0, at + by))]?.focus();
}
