import type { StockLot } from '@lodestone/read-models';
import { permissionsOf } from '../access/permissions';
import type { Viewer } from '../access/viewer';
import { changedLotSeenBy, lotSeenBy } from './stock-seen-by';

const operator: Viewer = {
  role: 'enterprise',
  enterpriseId: 'TJ-MAG',
  actorId: 'a',
  permissions: permissionsOf.enterprise,
};
const owner: Viewer = {
  role: 'enterprise',
  enterpriseId: 'BT-RE',
  actorId: 'b',
  permissions: permissionsOf.enterprise,
};
const stranger: Viewer = {
  role: 'enterprise',
  enterpriseId: 'XX',
  actorId: 'c',
  permissions: permissionsOf.enterprise,
};
const analyst: Viewer = { role: 'analyst', actorId: 'd', permissions: permissionsOf.analyst };

const goods = {
  siteId: 'TJ-WORKS',
  lotId: 'TOLLED',
  operatorId: 'TJ-MAG',
  ownerId: 'BT-RE',
  status: 'free',
  material: 'neodymium-oxide',
  massGrams: 5,
  ppm: { Nd: 857_000 },
  elementMicrograms: { Nd: '4285000' },
  firstOn: '2025-01-01',
  isTakeable: true,
};
const lot: StockLot = {
  ...goods,
  dealId: 'TJ-WORKS/S-1/1',
  assayRecordId: 'GZ-MINE/M-1',
  madeByRecordId: 'IN-1',
  holds: [],
};

describe('a lot', () => {
  it('is seen by who operates the site, without the record of another site', () => {
    const { assayRecordId: _, ...own } = lot;

    expect(lotSeenBy(operator, lot)).toStrictEqual(own);
    expect(lotSeenBy(operator, { ...lot, assayRecordId: 'TJ-WORKS/A-1' })).toHaveProperty(
      'assayRecordId',
      'TJ-WORKS/A-1',
    );
  });

  it('is seen by its owner as goods, by others not at all, and by an analyst whole', () => {
    expect(lotSeenBy(owner, lot)).toStrictEqual(goods);
    expect(lotSeenBy(stranger, lot)).toBeUndefined();
    expect(lotSeenBy(analyst, lot)).toStrictEqual(lot);
  });

  it('changes for its owner by records that the owner does not see', () => {
    const place = { siteId: 'TJ-WORKS', lotId: 'TOLLED', operatorId: 'TJ-MAG', ownerId: 'BT-RE' };
    const changed = {
      ...place,
      fromGrams: 6,
      toGrams: 5,
      fromMicrograms: {},
      toMicrograms: {},
      changes: [],
    };

    expect(changedLotSeenBy(operator, changed)).toStrictEqual(changed);
    expect(changedLotSeenBy(owner, changed)).not.toHaveProperty('changes');
    expect(changedLotSeenBy(stranger, changed)).toBeUndefined();
  });
});
