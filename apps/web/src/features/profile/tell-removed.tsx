import i18next from 'i18next';
import { offerUndo } from '../../kit/undo-toast.js';

/** Says that something is gone, and brings it back for whoever did not mean it. */
export function tellRemoved(name: string, bringBack: () => Promise<unknown>): void {
  offerUndo(i18next.t('profile.removed', { name }), bringBack);
}
