import { readdirSync, readFileSync } from 'node:fs';
import { permissionsOf } from '../access/permissions';
import { join } from 'node:path';
import { recordTypes } from '@lodestone/ledger';
import { roles, type Role, type Viewer } from '../access/viewer';
import { hitSeenBy, recordSeenBy, type RecordToSee } from './record-seen-by';
import { withoutFormerOwners } from './without-former-owners';
import { withoutStrangers } from './without-strangers';

const history = join(__dirname, '../../../../test/history');

/** Every record in every version that was ever written, as it is stored. */
const stored: readonly RecordToSee[] = readdirSync(history)
  .filter((file) => file.endsWith('.json'))
  .map((file) => JSON.parse(readFileSync(join(history, file), 'utf8')) as StoredEvent)
  .filter(({ type }) => (recordTypes as readonly string[]).includes(type))
  .map(({ type, data }) => ({
    type,
    data,
    siteId: String(data['siteId']),
    enterpriseId: 'OWNER',
    flags: ['late'],
    isLate: true,
  }));

type StoredEvent = Readonly<{ type: string; data: Readonly<Record<string, unknown>> }>;

const nobody = (): boolean => false;
const enterprise = (enterpriseId: string): Viewer => ({
  role: 'enterprise',
  enterpriseId,
  actorId: 'x',
  permissions: permissionsOf.enterprise,
});

const viewers: Readonly<Record<Exclude<Role, 'enterprise'>, Viewer>> = {
  regulator: { role: 'regulator', actorId: 'x', permissions: permissionsOf.regulator },
  analyst: { role: 'analyst', actorId: 'x', permissions: permissionsOf.analyst },
};

describe('what is seen of a record', () => {
  it('is looked at for every type and every role', () => {
    expect([...new Set(stored.map(({ type }) => type))].toSorted()).toEqual(recordTypes.toSorted());
    expect(['enterprise', ...Object.keys(viewers)].toSorted()).toEqual([...roles].toSorted());
  });

  it.each(stored.map((record) => [record.type, record] as const))(
    'is of a %s everything for who may see all, and nothing for a stranger',
    (_, record) => {
      for (const viewer of Object.values(viewers)) {
        expect(recordSeenBy(viewer, record, nobody)).toStrictEqual(record);
      }
      expect(recordSeenBy(enterprise('STRANGER'), record, nobody)).toBeUndefined();
    },
  );

  it.each(stored.map((record) => [record.type, record] as const))(
    'is of a %s its marks and data for its owner, without assays of strangers and who owned what it bought',
    (_, record) => {
      expect(recordSeenBy(enterprise('OWNER'), record, nobody)).toStrictEqual({
        ...record,
        data: withoutFormerOwners(withoutStrangers(record.data, 'OWNER')),
      });
    },
  );

  it('is for whom it was declared to the part that was, without what an authority marked', () => {
    const seen = stored.flatMap((record) => {
      const { data } = record as { data: { buyerId?: string; receiverId?: string } };
      const toId = data.buyerId ?? data.receiverId;
      const part = toId && recordSeenBy(enterprise(toId), record, nobody);
      return part ? [{ type: record.type, part }] : [];
    });

    expect(seen.map(({ type }) => type)).toEqual(expect.arrayContaining(['Dispatched']));
    for (const { part } of seen) {
      expect(part).not.toHaveProperty('flags');
      expect(part).not.toHaveProperty('isLate');
      expect(JSON.stringify(part.data)).not.toMatch(/endUserRef|importerRef|consigneeRef/);
    }
  });

  it('is of a type that is yet to come nothing for others', () => {
    const record = { ...stored[0], type: 'toString', data: {} } as RecordToSee;

    expect(recordSeenBy(enterprise('STRANGER'), record, nobody)).toBeUndefined();
  });
});

describe('that there is such a number', () => {
  const hit = {
    kind: 'record',
    subjectId: 'S/R',
    siteId: 'S',
    recordId: 'R',
    field: 'record-id',
    value: 'R',
    enterpriseId: 'OWNER',
    declaredToId: 'BUYER',
    type: 'SoldToClient',
    ordinal: 1,
  } as const;

  it('is for the owner, for whom it was declared to, and for those who see all', () => {
    const may = [enterprise('OWNER'), enterprise('BUYER'), ...Object.values(viewers)];

    for (const viewer of may) expect(hitSeenBy(viewer, hit)).toStrictEqual(hit);
    expect(hitSeenBy(enterprise('STRANGER'), hit)).toBeUndefined();
  });
});
