import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import { Refusal } from '../api/problem.js';

/** Says why something that was thought done did not work, and what holds instead. Stays until it is read. */
export function tellRefused(message: string, error: unknown): void {
  const why = error instanceof Refusal && error.status > 0 ? error.detail : i18next.t('app.unreached');
  notifications.show({ message: `${message} ${why}`, autoClose: false, role: 'alert' });
}
