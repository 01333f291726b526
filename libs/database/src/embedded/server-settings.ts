/**
 * How the embedded server runs, on a laptop as well as on a small machine. Given on its command line at every start,
 * so that a newer Talenti brings newer settings to a database that is there already.
 */
export const SERVER_SETTINGS: Readonly<Record<string, string>> = {
  // Nobody but this machine, by TCP only: a socket file would put a limit on the length of the data folder's path.
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',

  shared_buffers: '128MB',
  work_mem: '8MB',
  maintenance_work_mem: '128MB',
  effective_cache_size: '1GB',
  random_page_cost: '1.1',
  jit: 'off',

  // There is no replica to feed; what is acknowledged is on the disk.
  fsync: 'on',
  synchronous_commit: 'on',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '2GB',

  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] ',
  log_checkpoints: 'off',
  // A statement, or the detail of a broken constraint, quotes what people typed. That does not belong in a log.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};

/** As arguments of `postgres`. */
export function settingArguments(overrides: Readonly<Record<string, string>>): string[] {
  return Object.entries({ ...SERVER_SETTINGS, ...overrides }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
