import { spawn } from 'node:child_process';
import { chownSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import pg from 'pg';
import { isAlive } from '../../../libs/database/src/embedded/postmaster.js';
import { Holder, noteIn, occupyPort, Place, query, until, writeNote, type HolderOptions } from './held-database.js';

// Real servers on a machine that may be busy.
jest.setTimeout(60_000);

const LONG_GRACE_MS = 60_000;

describe('the embedded PostgreSQL', () => {
  const places: Place[] = [];
  const holders: Holder[] = [];

  let model: Place | undefined;

  beforeAll(async () => {
    model = new Place();
    const app = Holder.launch(model.dataDir);
    await app.started();
    await app.stop();
  });
  afterAll(() => model?.remove());

  function emptyPlace(subfolder?: string): Place {
    const made = new Place(subfolder);
    places.push(made);
    return made;
  }

  /** With a database that is still empty: making one takes longer than most of these tests. */
  function place(): Place {
    const made = emptyPlace();
    if (model) made.copyFrom(model);
    return made;
  }

  async function start(where: Place, options?: HolderOptions): Promise<Holder> {
    const holder = Holder.launch(where.dataDir, options);
    holders.push(holder);
    await holder.started();
    return holder;
  }

  afterEach(async () => {
    await Promise.all(holders.splice(0).map((holder) => holder.stop()));
    for (const used of places.splice(0)) {
      await used.gone().finally(() => used.remove());
    }
  });

  it('is an empty database with our extensions for a role that is no superuser', async () => {
    const app = await start(emptyPlace());
    for (const extension of ['citext', 'pg_trgm', 'unaccent', 'pgcrypto']) {
      await query(app.url, `create extension ${extension}`);
    }
    const [facts] = await query(
      app.url,
      `select current_user as role, usesuper as superuser, current_setting('fsync') as fsync,
              current_setting('timezone') as zone, uuidv7() is not null as "hasUuidv7", lower('ÄÖ') as lowered
         from pg_user where usename = current_user`,
    );
    expect(facts).toEqual({
      role: 'talenti',
      superuser: false,
      fsync: 'on',
      zone: 'UTC',
      hasUuidv7: true,
      lowered: 'äö',
    });
  });

  it('lets nobody in without the password, nor as the owner of the server', async () => {
    const app = await start(place());
    const withoutPassword = app.url.replace(/:[^:@]+@/, ':wrong@');
    await expect(query(withoutPassword, 'select 1')).rejects.toThrow('password authentication failed');
    await expect(query(app.url.replace('//talenti:', '//postgres:'), 'select 1')).rejects.toThrow(
      'no pg_hba.conf entry',
    );
  });

  it('works in a folder with spaces whose path is longer than a socket address may be', async () => {
    const app = await start(emptyPlace(`data of ${'a very long name '.repeat(8)}/ä`));
    expect(await query(app.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'serves the app until it has drained when its whole group gets %s',
    async (signal) => {
      const where = place();
      const app = await start(where);
      app.interruptGroup(signal);
      // A service manager signals every process of the service, the supervisor as well.
      where.signalSupervisor(signal);
      expect((await app.hear('stopped')).rows).toBe(10);
      expect(await app.exitCode).toBe(0);
      expect(where.postmasterPid).toBeUndefined();
      const next = await start(where);
      expect(await query(next.url, 'select count(*)::int as rows from drained')).toEqual([{ rows: 10 }]);
    },
  );

  it('is adopted by the next start when the app was killed', async () => {
    const where = place();
    const app = await start(where, { graceMs: LONG_GRACE_MS });
    await writeNote(app.url, 'kept');
    const server = where.postmasterPid;
    await app.kill();
    const next = await start(where);
    expect([next.adopted, next.url, where.postmasterPid]).toEqual([true, app.url, server]);
    expect(await noteIn(next.url)).toBe('kept');
  });

  it('stops when the app was killed and nobody comes back', async () => {
    const where = place();
    const app = await start(where, { graceMs: 300 });
    await writeNote(app.url, 'kept');
    await app.kill();
    await where.gone();
    const next = await start(where);
    expect([next.adopted, await noteIn(next.url)]).toEqual([false, 'kept']);
  });

  it('keeps its connections and gets a new supervisor when the supervisor is killed', async () => {
    const where = place();
    const app = await start(where);
    const client = new pg.Client({ connectionString: app.url });
    await client.connect();
    const [server, supervisor] = [where.postmasterPid, where.supervisorPid];
    where.killSupervisor();
    await until('the next supervisor', () => app.lines.includes('is supervised again'));
    expect(where.supervisorPid).not.toBe(supervisor);
    expect(where.postmasterPid).toBe(server);
    expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    await client.end();
    await app.stop();
    expect(where.postmasterPid).toBeUndefined();
  });

  it('is adopted by the next start when app and supervisor were killed', async () => {
    const where = place();
    const app = await start(where, { graceMs: LONG_GRACE_MS });
    await writeNote(app.url, 'kept');
    const server = where.postmasterPid;
    await app.kill();
    where.killSupervisor();
    const next = await start(where);
    expect([next.adopted, where.postmasterPid, await noteIn(next.url)]).toEqual([true, server, 'kept']);
  });

  it('is started again under the same address when the server is killed, and a pool finds it', async () => {
    const where = place();
    const app = await start(where);
    await writeNote(app.url, 'kept');
    const pool = new pg.Pool({ connectionString: app.url });
    pool.on('error', () => undefined);
    await pool.query('select 1');
    const server = where.postmasterPid;
    where.killPostmaster();
    const rows = await until('the pool to reconnect', () =>
      pool.query('select text, pg_is_in_recovery() as recovering from note').then(
        (result) => where.postmasterPid !== server && result.rows,
        () => undefined,
      ),
    );
    await pool.end();
    expect(rows).toEqual([{ text: 'kept', recovering: false }]);
  });

  it('recovers what was committed when app, supervisor and server were all killed', async () => {
    const where = place();
    const app = await start(where);
    await writeNote(app.url, 'kept');
    const dead = where.postmasterPid;
    await app.kill();
    where.killSupervisor();
    where.killPostmaster();
    const next = await start(where);
    expect([next.adopted, await noteIn(next.url)]).toEqual([false, 'kept']);
    expect(where.postmasterPid).not.toBe(dead);
  });

  it('is not fooled by the number of a dead server that a stranger has now', async () => {
    const where = place();
    const app = await start(where);
    await writeNote(app.url, 'kept');
    await app.stop();
    const { uid, gid } = statSync(where.clusterDir);
    // Of the same account: PostgreSQL itself would take it for the server and refuse to start.
    const stranger = spawn('sleep', ['60'], { uid, gid, cwd: '/' });
    try {
      const started = Math.floor(Date.now() / 1_000);
      const lines = [stranger.pid, where.clusterDir, started, new URL(app.url).port, '', '127.0.0.1', '', 'ready'];
      writeFileSync(where.postmasterFile, `${lines.join('\n')}\n`, { mode: 0o600 });
      chownSync(where.postmasterFile, uid, gid);
      const next = await start(where);
      expect([next.adopted, await noteIn(next.url)]).toEqual([false, 'kept']);
    } finally {
      stranger.kill('SIGKILL');
    }
  });

  it('begins anew when it was killed while the first database was being made', async () => {
    const where = emptyPlace();
    const app = Holder.launch(where.dataDir);
    await until('the draft', () => where.hasDraft);
    where.killSupervisor();
    await app.kill();
    const next = await start(where);
    expect(await query(next.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    // Where the database's account cannot reach the checkout, copied binaries lie beside the data.
    const kept = readdirSync(where.dataDir).filter((name) => !name.startsWith('native-'));
    expect(kept.sort()).toEqual(['cluster', 'password', 'port']);
  });

  it('takes another port when its own is taken', async () => {
    const where = place();
    const first = await occupyPort();
    const app = await start(where, { port: first.port });
    const port = Number(new URL(app.url).port);
    expect(port).not.toBe(first.port);
    await app.stop();
    first.server.close();
    const second = await occupyPort(port);
    const next = await start(where);
    second.server.close();
    expect(Number(new URL(next.url).port)).not.toBe(port);
    expect(await query(next.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('is one server for apps that start at the same moment, until the last of them lets go', async () => {
    const where = emptyPlace();
    const apps = await Promise.all(['a', 'b', 'c'].map(() => start(where)));
    expect(new Set(apps.map(({ url }) => url)).size).toBe(1);
    expect(apps.filter(({ adopted }) => !adopted)).toHaveLength(1);
    const [first, second, third] = apps as [Holder, Holder, Holder];
    await first.stop();
    await second.kill();
    expect(await query(third.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await third.stop();
    expect(where.postmasterPid).toBeUndefined();
  });

  it('runs once per data folder, side by side', async () => {
    const [here, there] = await Promise.all([start(place()), start(place())]);
    await writeNote(here.url, 'here');
    await writeNote(there.url, 'there');
    expect([await noteIn(here.url), await noteIn(there.url)]).toEqual(['here', 'there']);
  });

  it('starts at once when the last app has just let go', async () => {
    const where = place();
    const app = await start(where);
    await writeNote(app.url, 'kept');
    const [, next] = await Promise.all([app.stop(), start(where)]);
    expect(await until('the note', () => noteIn(next.url).catch(() => undefined))).toBe('kept');
  });

  it('begins with an empty database when the data folder was deleted under it', async () => {
    const where = emptyPlace();
    const app = await start(where, { graceMs: LONG_GRACE_MS });
    await writeNote(app.url, 'gone with the folder');
    const [server = 0, supervisor = 0] = [where.postmasterPid, where.supervisorPid];
    await app.kill();
    rmSync(where.dataDir, { recursive: true });
    const next = await start(where);
    await expect(noteIn(next.url)).rejects.toThrow('relation "note" does not exist');
    await until('the deleted server to end', () => !isAlive(server) && !isAlive(supervisor));
  });
});
