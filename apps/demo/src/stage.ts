import { Api } from './api.js';
import type { Terminal } from './terminal.js';

/** Where the journey is played: against which server, shown where. */
export interface Stage {
  api: Api;
  terminal: Terminal;
}

export function openStage(server: string, terminal: Terminal): Stage {
  const onWait = (seconds: number): void => terminal.remark(`The server asks to wait ${seconds} s (rate limit) …`);
  return { api: new Api(server, onWait), terminal };
}
