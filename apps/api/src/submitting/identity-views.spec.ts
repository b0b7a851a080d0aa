import { permissionsOf } from '../access/permissions';
import { EmbeddedEventStore, type WritePath } from '@lodestone/event-store';
import type { Viewer } from '../access/viewer';
import { LedgerSecrets } from '../running/ledger-secrets';
import { IdentityViews } from './identity-views';
import { Submissions } from './submissions';

const view = { question: 'client-identities', clientIds: ['c-1'] };

/** A look needs no decision, and so nothing of the write path but its clock. */
const firstOfMay = {
  clock: { wall: () => new Date('2026-05-01T00:00:00Z') },
} as unknown as WritePath;

describe('a look at identities', () => {
  let store: EmbeddedEventStore;
  let views: IdentityViews;
  beforeEach(async () => {
    store = await EmbeddedEventStore.open({ file: ':memory:', writer: 'in-process' });
    const secrets = new LedgerSecrets(Buffer.alloc(32, 7));
    const submissions = new Submissions({ store, writePath: firstOfMay, secrets });
    views = new IdentityViews(store, submissions);
  });
  afterEach(() => store.close());

  const lookAs = (role: Viewer['role']) =>
    views.record(view, {
      viewer: { role, actorId: role, permissions: permissionsOf[role] } as Viewer,
      correlationId: '0f8fad5b-d9cb-469f-a165-70867728950e',
    });

  it('is written down before the answer leaves', async () => {
    await lookAs('regulator');
    const events = [];
    for await (const { event } of store.readStream('access-2026-05-01')) events.push(event);
    expect(events).toStrictEqual([{ type: 'IdentityViewed', data: view }]);
  });

  it('is refused for now, saying why, while the log cannot be written', async () => {
    await store.close();
    await expect(lookAs('regulator')).rejects.toMatchObject({
      code: 'unavailable',
      status: 503,
      options: {
        message: {
          en:
            'The log cannot be written now, and that somebody looks at identities of clients is ' +
            'recorded before the answer leaves.',
          zh: '日志暂时无法写入；查看客户身份须先行记录，方可作答。',
        },
      },
    });
  });

  it('of an account that is recorded in no case needs no log', async () => {
    await store.close();
    expect(await lookAs('analyst')).toBeUndefined();
  });
});
