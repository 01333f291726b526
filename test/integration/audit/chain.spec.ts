import { DataSource } from 'typeorm';
import { Database, dataSourceOptions, UnitOfWork } from '#libs/database';
import { Ids, type Erasable } from '#libs/kernel';
import { AuditErasable } from '../../../apps/api/src/modules/audit/audit.erasable.js';
import { AuditRepository } from '../../../apps/api/src/modules/audit/audit.repository.js';
import { AuditTrail } from '../../../apps/api/src/modules/audit/audit.service.js';
import { AuditChainEntity } from '../../../apps/api/src/modules/audit/entities/audit-chain.entity.js';
import { AuditEntryEntity } from '../../../apps/api/src/modules/audit/entities/audit-entry.entity.js';
import { LinkChain } from '../../../apps/api/src/modules/audit/use-cases/link-chain.js';
import { memberOf, recruiterOf, type Member } from '../../support/actors.js';
import { useApp } from '../../support/app.js';

describe('the chain of the audit log', () => {
  const app = useApp({ RUN_WORKER: 'false' });
  const verify = async (admin: Member) =>
    (await app().http().get('/audit-log/verification').set('Authorization', admin.auth).expect(200)).body;
  const record = (admin: Member, times: number) =>
    Promise.all(
      Array.from({ length: times }, (_, round) =>
        app()
          .nest.get(AuditTrail)
          .record({
            action: 'test.done',
            object: { type: 'organisation', id: admin.organisationId },
            organisationId: admin.organisationId,
            actorId: admin.userId,
            facts: { round, half: 0.5, name: null },
          }),
      ),
    );
  /** As somebody who rules the database can. */
  const tamper = (statement: string, values: unknown[]) =>
    app()
      .nest.get(UnitOfWork)
      .run(async () => {
        await app().database.query('alter table audit_log disable trigger user');
        await app().database.query(statement, values);
        await app().database.query('alter table audit_log enable trigger user');
      });
  const of = (admin: Member, sequence: number) => [admin.organisationId, sequence];

  it('stays one line under 50 writers at a time and two instances that link', async () => {
    const admin = await recruiterOf(app());
    // Another instance: its own connections, the same database.
    const source = await new DataSource({
      ...dataSourceOptions(app().databaseUrl, 5),
      entities: [AuditEntryEntity, AuditChainEntity],
    }).initialize();
    try {
      const scope = { organisationId: admin.organisationId };
      const database = new Database(source);
      const second = new LinkChain(new AuditRepository(database, app().nest.get(Ids)), database);
      const linking = () => [app().nest.get(LinkChain), second].map((linker) => linker.link(scope));
      await Promise.all([record(admin, 25), ...linking(), record(admin, 25), ...linking()]);
      await Promise.all(linking());
      const rows = await app().database.query<{ sequence: number }>(
        'select sequence from audit_log where organisation_id = $1 order by sequence',
        [admin.organisationId],
      );
      expect(rows.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 51 }, (_, index) => index + 1));
      expect(await verify(admin)).toMatchObject({ is_intact: true, length: 51, first_broken: null });
    } finally {
      await source.destroy();
    }
  });

  it('never makes one writer wait for the transaction of another', async () => {
    const admin = await recruiterOf(app());
    await record(admin, 1);
    let isDone = false;
    await app()
      .nest.get(UnitOfWork)
      .run(async () => {
        await record(admin, 1);
        // Outside of this transaction, which stays open meanwhile.
        await app()
          .http()
          .patch(`/organisations/${admin.organisationId}`)
          .set('Authorization', admin.auth)
          .send({ industry: 'Ports' });
        isDone = true;
      });
    expect(isDone).toBe(true);
    expect(await verify(admin)).toMatchObject({ is_intact: true, length: 4 });
  });

  it('keeps nothing of what was rolled back', async () => {
    const admin = await recruiterOf(app());
    const broken = app()
      .nest.get(UnitOfWork)
      .run(async () => {
        await record(admin, 1);
        throw new Error('and then it failed');
      });
    await expect(broken).rejects.toThrow('and then it failed');
    expect(await verify(admin)).toMatchObject({ is_intact: true, length: 1 });
  });

  it.each([
    [
      'a changed entry',
      `update audit_log set facts = '{"round": 99}' where organisation_id = $1 and sequence = $2`,
      'changed',
    ],
    ['another actor', `update audit_log set actor_key = id where organisation_id = $1 and sequence = $2`, 'changed'],
    [
      'another time',
      `update audit_log set at = at - interval '1 ms' where organisation_id = $1 and sequence = $2`,
      'changed',
    ],
    ['a deleted entry', `delete from audit_log where organisation_id = $1 and sequence = $2`, 'missing'],
  ])('names %s', async (_, statement, problem) => {
    const admin = await recruiterOf(app());
    await record(admin, 5);
    expect(await verify(admin)).toMatchObject({ is_intact: true, length: 6 });
    await tamper(statement, of(admin, 4));
    const { is_intact: isIntact, first_broken: broken } = await verify(admin);
    expect({ isIntact, sequence: broken.sequence, problem: broken.problem }).toEqual({
      isIntact: false,
      sequence: 4,
      problem,
    });
  });

  it('notices that its end was cut off', async () => {
    const admin = await recruiterOf(app());
    await record(admin, 3);
    await verify(admin);
    await tamper('delete from audit_log where organisation_id = $1 and sequence > $2', of(admin, 2));
    expect((await verify(admin)).first_broken).toEqual({ sequence: 3, entry_id: null, problem: 'missing' });
  });

  it('stays whole when a person is erased, and names them no more', async () => {
    const admin = await recruiterOf(app());
    const leaver = await memberOf(app(), admin.organisationId, 'recruiter');
    await record({ ...leaver }, 2);
    const listed = async () =>
      (await app().http().get('/audit-log').set('Authorization', admin.auth)).body.items as Record<string, unknown>[];
    const before = await listed();
    const erasable: Erasable = app().nest.get(AuditErasable);
    const subject = { userId: leaver.userId, email: leaver.email, kind: 'full' } as const;
    expect(await erasable.erase(subject)).toMatchObject([
      { table: 'audit_log', action: 'kept', rows: 2, reason: expect.stringMatching(/GDPR/) },
      { table: 'audit_people', action: 'deleted', rows: 1 },
    ]);
    expect(await erasable.erase(subject)).toMatchObject([{ rows: 0 }, { rows: 0 }]);
    const after = await listed();
    expect(JSON.stringify(after)).not.toContain(leaver.userId);
    expect(after.map(({ actor_key: key }) => key)).toEqual(before.map(({ actor_key: key }) => key));
    expect(await verify(admin)).toMatchObject({ is_intact: true, length: 3 });
  });
});
