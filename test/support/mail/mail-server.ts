import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import PostalMime, { type Email } from 'postal-mime';

/** A mail as the server received it. */
export interface ReceivedMail {
  envelope: { from: string; to: string[] };
  raw: string;
  parsed: Email;
  /** Whether it came over an encrypted connection, and as whom. */
  secure: boolean;
  user: string | undefined;
}

/** What the server answers instead of taking a mail. */
export interface SmtpRefusal {
  at: 'connect' | 'mail' | 'rcpt' | 'data';
  /** For as many mails; endless when left out. */
  times?: number;
  code: number;
  text: string;
}

/** A real mail server on this machine. */
export class LoopbackMailServer {
  readonly received: ReceivedMail[] = [];
  refusal: SmtpRefusal | undefined;
  connections = 0;

  private constructor(
    readonly port: number,
    readonly close: () => Promise<void>,
  ) {}

  static async start(
    options: SMTPServerOptions & { login?: { user: string; password: string } } = {},
  ): Promise<LoopbackMailServer> {
    const { login, ...more } = options;
    const server = new SMTPServer({
      authOptional: !login,
      // So that what the client decides is tested, not what this server does.
      allowInsecureAuth: true,
      disableReverseLookup: true,
      logger: false,
      onAuth: ({ username, password }, _, done) => {
        if (username === login?.user && password === login?.password) done(null, { user: username });
        else done(smtpError(535, '5.7.8 Authentication credentials invalid'));
      },
      onConnect: (_, done) => {
        mails.connections += 1;
        done(mails.refuse('connect'));
      },
      onMailFrom: (_, __, done) => done(mails.refuse('mail')),
      onRcptTo: (_, __, done) => done(mails.refuse('rcpt')),
      onData: (stream, { envelope, secure, user }, done) => {
        void buffer(stream).then(async (raw) => {
          const refused = mails.refuse('data');
          if (refused) return done(refused);
          mails.received.push({
            envelope: {
              from: envelope.mailFrom ? envelope.mailFrom.address : '',
              to: envelope.rcptTo.map(({ address }) => address),
            },
            raw: raw.toString('utf8'),
            parsed: await PostalMime.parse(raw),
            secure,
            user,
          });
          return done(null, `2.0.0 Ok: queued as MAIL${mails.received.length}`);
        });
      },
      ...more,
    });
    // A client that refuses our certificate is no fault of ours.
    server.on('error', () => undefined);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    const mails = new LoopbackMailServer(
      (server.server.address() as AddressInfo).port,
      () => new Promise((resolve) => server.close(() => resolve())),
    );
    return mails;
  }

  private refuse(at: SmtpRefusal['at']): Error | null {
    const refusal = this.refusal;
    if (!refusal || refusal.at !== at) return null;
    if (refusal.times !== undefined) {
      if (refusal.times === 0) return null;
      refusal.times -= 1;
    }
    return smtpError(refusal.code, refusal.text);
  }
}

function smtpError(responseCode: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode });
}
