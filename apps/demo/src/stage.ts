import type { Api } from './api.js';
import type { Terminal } from './terminal.js';

/** Where the journey is played: against which server, shown where. */
export interface Stage {
  api: Api;
  terminal: Terminal;
}
