import { notifications } from '@mantine/notifications';
import { offerUndo } from './undo-toast.js';

const WITHIN_MS = 6_000;
const waiting = new Map<string, () => void>();

/**
 * Does what cannot be taken back after a moment in which it can, or at once when the page is left: `run` keeps its
 * request alive. `id` names the thing it is done to; another order for that has the first carried out at once.
 */
export function doSoon(order: { id: string; message: string; run: () => void; onUndo: () => void }): void {
  waiting.get(order.id)?.();
  const finish = (then: () => void): void => {
    clearTimeout(timer);
    notifications.hide(told);
    if (waiting.delete(order.id)) then();
  };
  const told = offerUndo(order.message, () => finish(order.onUndo), WITHIN_MS);
  const timer = setTimeout(() => finish(order.run), WITHIN_MS);
  waiting.set(order.id, () => finish(order.run));
}

addEventListener('pagehide', () => {
  for (const finish of [...waiting.values()]) finish();
});
