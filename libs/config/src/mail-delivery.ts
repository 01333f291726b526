/** How to reach a mail server. */
export interface SmtpSettings {
  host: string;
  port: number;
  /** `tls` from the first byte; `starttls`: not without; `if_offered`: STARTTLS where the server has it; `none`. */
  security: 'tls' | 'starttls' | 'if_offered' | 'none';
  credentials: { user: string; password: string } | undefined;
  /** PEM file with the certificate to trust, for a server whose certificate nobody signed. */
  certificateFile: string | undefined;
}

/** Who delivers mails: SendGrid, a mail server, or the mailbox in the box. */
export type MailSettings =
  { kind: 'sendgrid'; apiKey: string; baseUrl: string } | ({ kind: 'smtp' } & SmtpSettings) | { kind: 'embedded' };

/** The variables that decide; undefined where nothing is set. */
export interface MailVariables {
  SENDGRID_API_KEY?: string | undefined;
  SENDGRID_BASE_URL: string;
  SMTP_URL?: SmtpSettings | undefined;
  FROM_EMAIL?: string | undefined;
}

/** SendGrid when it has a key, else the mail server, else the embedded mailbox. */
export function mailDelivery({ SENDGRID_API_KEY, SENDGRID_BASE_URL, SMTP_URL }: MailVariables): MailSettings {
  if (SENDGRID_API_KEY !== undefined) {
    return { kind: 'sendgrid', apiKey: SENDGRID_API_KEY, baseUrl: SENDGRID_BASE_URL };
  }
  return SMTP_URL ? { kind: 'smtp', ...SMTP_URL } : { kind: 'embedded' };
}

/** Whoever really sends has to say as whom. Never says a value. */
export function mailProblems({ SENDGRID_API_KEY, SMTP_URL, FROM_EMAIL }: MailVariables): string[] {
  if (FROM_EMAIL !== undefined || (SENDGRID_API_KEY === undefined && SMTP_URL === undefined)) return [];
  const deliverer = SENDGRID_API_KEY === undefined ? 'SMTP_URL' : 'SENDGRID_API_KEY';
  return [`FROM_EMAIL: is missing, but ${deliverer} is set: name an address that may send there`];
}

const SUBMISSION_PORT = 587;
const TLS_PORT = 465;
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * Reads `smtp://user:password@host:587` or `smtps://host:465`. A password goes over a safe connection only, unless the
 * server is on this machine or `?tls=off` says so; `?tls=required` asks for one without a password too, and `?ca=file`
 * names a certificate to trust.
 *
 * @returns the settings, or what is wrong with the address, without repeating it.
 */
export function readSmtpUrl(address: string): SmtpSettings | string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^smtps?:$/.test(url.protocol) || url.hostname === '' || !/^\/?$/.test(url.pathname)) {
    return 'write `smtp://user:password@host:587` or `smtps://user:password@host:465`';
  }
  const options = url.searchParams;
  if ([...options.keys()].some((name) => name !== 'tls' && name !== 'ca'))
    return 'only `tls` and `ca` may follow the `?`';
  const tls = options.get('tls');
  const isImplicit = url.protocol === 'smtps:';
  if (tls !== null && !['required', 'off'].includes(tls)) return '`tls` is `required` or `off`';
  if (tls === 'off' && isImplicit) return '`smtps` and `tls=off` contradict each other';
  const credentials = credentialsIn(url);
  if (credentials === 'broken') return 'write special characters of user and password in percent notation';
  const isSecretAbroad = credentials !== undefined && !LOOPBACK.test(url.hostname);
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? (isImplicit ? TLS_PORT : SUBMISSION_PORT) : Number(url.port),
    security: isImplicit ? 'tls' : securityOf(tls, isSecretAbroad),
    credentials,
    certificateFile: options.get('ca') ?? undefined,
  };
}

function securityOf(tls: string | null, isSecretAbroad: boolean): SmtpSettings['security'] {
  if (tls === 'off') return 'none';
  return tls === 'required' || isSecretAbroad ? 'starttls' : 'if_offered';
}

function credentialsIn({ username, password }: URL): SmtpSettings['credentials'] | 'broken' {
  if (username === '') return undefined;
  try {
    return { user: decodeURIComponent(username), password: decodeURIComponent(password) };
  } catch {
    return 'broken';
  }
}
