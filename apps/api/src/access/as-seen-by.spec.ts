import { asSeenBy, boundTo, policy, seesIdentities, type Kind } from './as-seen-by';
import { permissionsOf } from './permissions';
import type { Viewer } from './viewer';

const owner: Viewer = {
  role: 'enterprise',
  enterpriseId: 'TJ-MAG',
  actorId: 'a',
  permissions: permissionsOf.enterprise,
};
const buyer: Viewer = {
  role: 'enterprise',
  enterpriseId: 'BT-MET',
  actorId: 'b',
  permissions: permissionsOf.enterprise,
};
const declared: Viewer = {
  role: 'enterprise',
  enterpriseId: 'EXP',
  actorId: 'f',
  permissions: permissionsOf.enterprise,
};
const stranger: Viewer = {
  role: 'enterprise',
  enterpriseId: 'XX',
  actorId: 'c',
  permissions: permissionsOf.enterprise,
};
const regulator: Viewer = { role: 'regulator', actorId: 'd', permissions: permissionsOf.regulator };
const analyst: Viewer = { role: 'analyst', actorId: 'e', permissions: permissionsOf.analyst };

const seen = (viewer: Viewer, kind: Kind) =>
  asSeenBy(viewer, {
    kind,
    ownerId: 'TJ-MAG',
    declaredId: 'EXP',
    declaredToId: 'BT-MET',
    whole: 'whole',
    part: () => 'part',
  });

describe('what a viewer sees', () => {
  it.each<[Kind, ...(string | undefined)[]]>([
    ['directory', 'whole', 'whole', 'whole', 'whole', 'whole', 'whole'],
    ['agency', 'whole', 'whole', 'part', undefined, 'whole', undefined],
    ['record', 'whole', 'whole', 'part', undefined, 'whole', 'whole'],
    ['stock', 'whole', 'whole', 'part', undefined, 'whole', 'whole'],
    ['movement', 'whole', 'whole', 'part', undefined, 'whole', 'whole'],
    ['balance', 'whole', 'whole', 'part', undefined, 'whole', 'whole'],
    ['volumes', 'whole', 'whole', undefined, undefined, 'whole', 'whole'],
    ['client-refs', 'whole', 'whole', undefined, undefined, 'whole', 'whole'],
    ['client-identities', 'whole', 'whole', undefined, undefined, 'whole', undefined],
  ])(
    'of %s: owner %s, declared seller or exporter %s, buyer %s, stranger %s, regulator %s, analyst %s',
    (kind, ...expected) => {
      const viewers = [owner, declared, buyer, stranger, regulator, analyst];

      expect(viewers.map((viewer) => seen(viewer, kind))).toStrictEqual(expected);
    },
  );

  it('is nothing of what belongs to nobody, unless everything may be seen', () => {
    expect(asSeenBy(owner, { kind: 'record', whole: 'whole' })).toBeUndefined();
    expect(asSeenBy(regulator, { kind: 'record', whole: 'whole' })).toBe('whole');
  });

  it('binds an enterprise to its own rows, and nobody else', () => {
    expect(boundTo(owner, 'volumes')).toBe('TJ-MAG');
    expect(boundTo(owner, 'directory')).toBeUndefined();
    expect(boundTo(regulator, 'volumes')).toBeUndefined();
    expect(boundTo(analyst, 'volumes')).toBeUndefined();
  });

  it('is an identity only for those of the authority to whom it is granted', () => {
    const desk: Viewer = { role: 'regulator', actorId: 'd', permissions: ['read', 'hold'] };

    for (const kind of ['client-identities', 'names'] as const) {
      expect([seen(desk, kind), seen(regulator, kind)]).toStrictEqual([undefined, 'whole']);
    }
    expect(seen(desk, 'client-refs')).toBe('whole');
    expect([desk, regulator, analyst, owner].map(seesIdentities)).toStrictEqual([
      false,
      true,
      false,
      true,
    ]);
  });

  it('gives analysts no identity whatsoever', () => {
    expect(policy['client-identities'].analyst).toBe('none');
  });
});
