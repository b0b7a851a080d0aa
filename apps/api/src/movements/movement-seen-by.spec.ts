import type { ChangedMovement, Movement } from '@lodestone/read-models';
import { permissionsOf } from '../access/permissions';
import type { Viewer } from '../access/viewer';
import { changedMovementSeenBy, movementSeenBy } from './movement-seen-by';

const as = (enterpriseId: string): Viewer => ({
  role: 'enterprise',
  enterpriseId,
  actorId: 'a',
  permissions: permissionsOf.enterprise,
});
const regulator: Viewer = { role: 'regulator', actorId: 'r', permissions: permissionsOf.regulator };

const sold: Movement = {
  movementId: 'SEP/S/1',
  sentLotId: 'OX',
  kind: 'sale',
  material: 'praseodymium-neodymium-oxide',
  fromSiteId: 'SEP',
  toSiteId: 'WORKS',
  senderId: 'AGENT',
  sellerId: 'RE',
  declaredToId: 'MAG',
  receiverId: 'MAG',
  status: 'short',
  statuses: ['short'],
  sentOn: '2025-03-01',
  dueOn: '2025-03-22',
  sent: {
    toSiteId: 'WORKS',
    massGrams: 100,
    ppm: { Nd: 639_000 },
    elementMicrograms: { Nd: '63900000' },
    ownerId: 'THIRD',
    lotStatus: 'free',
  },
  receipts: [
    {
      siteId: 'WORKS',
      recordId: 'IN',
      operatorId: 'MAG',
      occurredOn: '2025-03-05',
      ordinal: 7,
      clearedGrams: 100,
      lotId: 'IN',
      massGrams: 98,
      closes: true,
      differenceGrams: 2,
      differenceMicrograms: { Nd: '1278000' },
    },
  ],
  differenceGrams: 2,
  differenceMicrograms: { Nd: '1278000' },
  inTransitGrams: 0,
  inTransitMicrograms: {},
  redirections: [],
  returns: [],
  repairs: [],
  contradictions: [],
};

const [came] = sold.receipts as [Movement['receipts'][number]];

/** MAG took in 40 g of a toll before the rest was sent on to YARD of XX. */
const sentOn: Movement = {
  ...sold,
  kind: 'toll',
  toSiteId: 'YARD',
  receiverId: 'XX',
  status: 'partly-received',
  statuses: ['partly-received', 'redirected'],
  receipts: [
    { ...came, clearedGrams: 40, massGrams: 40, closes: false, differenceGrams: 0 },
    { ...came, siteId: 'YARD', recordId: 'Y', operatorId: 'XX', clearedGrams: 10, massGrams: 10 },
  ],
  redirections: [
    {
      siteId: 'SEP',
      recordId: 'GO',
      occurredOn: '2025-03-10',
      ordinal: 8,
      fromSiteId: 'WORKS',
      fromId: 'MAG',
      toSiteId: 'YARD',
      toId: 'XX',
      movedGrams: 60,
      reason: 'misdirected',
    },
  ],
  inTransitGrams: 50,
};

describe('a movement', () => {
  it('is shown whole to who sent it, to whose sale it is, and to an authority', () => {
    for (const viewer of [as('AGENT'), as('RE'), regulator]) {
      expect(movementSeenBy(viewer, sold)).toStrictEqual(sold);
    }
    expect(movementSeenBy(as('STRANGER'), sold)).toBeUndefined();
    expect(movementSeenBy(as('THIRD'), sold)).toBeUndefined();
  });

  it('that is sold is shown to its buyer without whose it was', () => {
    const { ownerId: _, ...sent } = sold.sent;
    expect(movementSeenBy(as('MAG'), sold)).toStrictEqual({ ...sold, sent });
  });

  it('that was sent on is told to its former receiver, and not to whom', () => {
    const seen = movementSeenBy(as('MAG'), sentOn);

    expect(seen).toMatchObject({ toSiteId: 'WORKS', statuses: ['redirected'] });
    expect(seen?.receipts.map(({ recordId }) => recordId)).toEqual(['IN']);
    expect(seen).not.toHaveProperty('inTransitGrams');
    expect(seen).not.toHaveProperty('receiverId');
    expect(JSON.stringify(seen)).not.toMatch(/XX|YARD/);
  });

  it('that was sent on is told to its new receiver, and not from whom', () => {
    const seen = movementSeenBy(as('XX'), sentOn);

    expect(seen).toMatchObject({ toSiteId: 'YARD', receiverId: 'XX', inTransitGrams: 50 });
    expect(seen?.receipts.map(({ recordId }) => recordId)).toEqual(['Y']);
    expect(JSON.stringify(seen)).not.toMatch(/MAG|WORKS/);
  });

  it('is told to who took the site over as far as it is still to come, and to nobody after', () => {
    const left = { ...sold, receiverId: 'HEIR', inTransitGrams: 60, statuses: ['open'] as const };
    const part = { ...left, receipts: [{ ...came, closes: false }] };

    expect(movementSeenBy(as('HEIR'), part)).toMatchObject({ inTransitGrams: 60, receipts: [] });
    expect(movementSeenBy(as('HEIR'), { ...sold, receiverId: 'HEIR' })).toBeUndefined();
    const byHeir = { ...sold, receiverId: 'HEIR', receipts: [{ ...came, operatorId: 'HEIR' }] };
    expect(movementSeenBy(as('MAG'), byHeir)).toMatchObject({ statuses: ['open'], receipts: [] });
  });
});

describe('a movement that changed', () => {
  const standing = { statuses: ['open'], inTransitGrams: 100, differenceGrams: 0 } as const;
  const change = (siteId: string, submitterId: string) => ({
    ordinal: 7,
    because: 'told' as const,
    type: 'Received',
    submitterId,
    siteId,
    recordId: 'IN',
    recordedAt: '2025-03-05T04:00:00.000Z',
    occurredOn: '2025-03-05',
  });
  const changed: ChangedMovement = {
    movementId: 'SEP/S/1',
    sentLotId: 'OX',
    fromSiteId: 'SEP',
    toSiteId: 'WORKS',
    senderId: 'RE',
    declaredToId: 'MAG',
    receiverId: 'MAG',
    from: standing,
    to: { statuses: ['received'], inTransitGrams: 0, differenceGrams: 0 },
    changes: [change('WORKS', 'MAG')],
  };

  it('is shown to its sender and to its receiver, and to nobody else', () => {
    for (const enterpriseId of ['RE', 'MAG']) {
      expect(changedMovementSeenBy(as(enterpriseId), changed)).toStrictEqual(changed);
    }
    expect(changedMovementSeenBy(as('XX'), changed)).toBeUndefined();
  });

  it('is not shown to a receiver where it went on, or was received by a successor', () => {
    const to = { ...changed.to, statuses: ['redirected'] as const };
    expect(changedMovementSeenBy(as('MAG'), { ...changed, to })).toBeUndefined();
    const changes = [change('WORKS', 'HEIR')];
    expect(changedMovementSeenBy(as('MAG'), { ...changed, changes })).toBeUndefined();
  });
});
