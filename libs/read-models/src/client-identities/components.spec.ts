import type { ClientPair, Identifier } from '@lodestone/ledger';
import fc from 'fast-check';
import { componentsOf, type Identified } from './components';

type Named = Identified & Readonly<{ name: string }>;

const lei = (value: string): Identifier => ({ scheme: 'lei', value });
const vat = (value: string, issuer = 'DE'): Identifier => ({ scheme: 'vat', issuer, value });
const duns = (value: string): Identifier => ({ scheme: 'duns', value });
const identity = (name: string, clientId: string, ...identifiers: Identifier[]): Named => ({
  name,
  clientId,
  identifiers,
});

const namesOf = (identities: readonly Named[], merges: readonly ClientPair[] = []) =>
  componentsOf(identities, merges).map(({ groups }) =>
    groups.map(({ members }) => members.map(({ name }) => name)),
  );

describe('who is the same client', () => {
  it('joins identities that share a number, also over a third', () => {
    const identities = [
      identity('a', 'id-3', lei('L1')),
      identity('b', 'id-2', vat('V1')),
      identity('c', 'id-1', lei('L1'), vat('V1')),
      identity('d', 'id-4', lei('L2')),
    ];

    expect(namesOf(identities)).toEqual([[['a', 'b', 'c']], [['d']]]);
    expect(componentsOf(identities).map(({ clientId }) => clientId)).toEqual(['id-1', 'id-4']);
  });

  it('does not join the same digits of another scheme or another issuer', () => {
    expect(
      namesOf([
        identity('a', 'id-1', vat('1', 'DE')),
        identity('b', 'id-2', vat('1', 'FR')),
        identity('c', 'id-3', duns('1')),
      ]),
    ).toHaveLength(3);
  });

  it('joins one number written in two ways', () => {
    const [one, other] = [duns('15-048-3782'), duns('150483782')];

    expect(namesOf([identity('a', 'id-1', one), identity('b', 'id-2', other)])).toHaveLength(1);
  });

  it('joins numbers that name one company and differ in a trade or a branch', () => {
    const british = ['GB980780684', 'XI980780684', 'GB980780684001'].map((value, i) =>
      identity(value, `id-${i}`, vat(value, 'GB')),
    );
    const brazilian = ['33000167000101', '33000167000292'].map((value, i) =>
      identity(value, `id-${i}`, { scheme: 'br-cnpj', value }),
    );

    for (const identities of [british, brazilian]) {
      const components = componentsOf(identities);
      expect(components).toHaveLength(1);
      expect(components[0]).toMatchObject({ conflicts: [], groups: [{ clientId: 'id-0' }] });
    }
    const [one, other] = [
      identity('a', 'id-1', vat('GB980780684', 'GB'), lei('L1')),
      vat('GB220430231', 'GB'),
    ];
    expect(componentsOf([one, identity('b', 'id-2', other, lei('L1'))])[0]?.conflicts).toEqual([
      { scheme: 'vat', issuer: 'GB', values: ['GB220430231', 'GB980780684'] },
    ]);
  });

  it('joins numbers of other national registers within one country, and finds no conflict in two', () => {
    const national = (value: string, issuer: string): Identifier => ({
      scheme: 'national',
      issuer,
      value,
    });
    const identities = [
      identity('a', 'id-1', national('516179157', 'IL')),
      identity('b', 'id-2', national('516-179-157', 'IL'), national('9912', 'IL')),
      identity('c', 'id-3', national('516179157', 'PE')),
    ];

    expect(namesOf(identities)).toEqual([[['a', 'b']], [['c']]]);
    expect(componentsOf(identities).flatMap(({ conflicts }) => conflicts)).toEqual([]);
  });

  it('joins identities without numbers by their id, and only with each other', () => {
    expect(
      namesOf([
        identity('a', 'id-1'),
        identity('b', 'id-1'),
        identity('c', 'id-2'),
        identity('d', 'id-1', lei('L1')),
      ]),
    ).toEqual([[['a', 'b']], [['d']], [['c']]]);
  });

  it('lets a component with two values of a single-valued number fall apart, shown together', () => {
    const components = componentsOf([
      identity('a', 'id-2', lei('L1'), vat('V1')),
      identity('b', 'id-3', lei('L2'), vat('V1')),
      identity('c', 'id-1', vat('V1')),
      identity('d', 'id-3', vat('V1'), lei('L2')),
    ]);

    expect(components).toHaveLength(1);
    expect(components[0]).toMatchObject({
      clientId: 'id-1',
      conflicts: [{ scheme: 'lei', values: ['L1', 'L2'] }],
      groups: [
        { clientId: 'id-1', members: [{ name: 'c' }] },
        { clientId: 'id-2', members: [{ name: 'a' }] },
        { clientId: 'id-3', members: [{ name: 'b' }, { name: 'd' }] },
      ],
    });
  });

  it('sees a conflict per issuer, and none in a number of which one client has many', () => {
    const of = (...identifiers: Identifier[]) =>
      componentsOf([identity('a', 'id-1', ...identifiers)])[0]?.conflicts;

    expect(of(vat('1', 'DE'), vat('2', 'FR'))).toEqual([]);
    expect(of(vat('DE1', 'DE'), vat('DE2', 'DE'))).toEqual([
      { scheme: 'vat', issuer: 'DE', values: ['DE1', 'DE2'] },
    ]);
    expect(of(duns('1'), duns('2'))).toEqual([]);
  });

  it('joins what is one number of one issuer, whether or not the issuer was written', () => {
    const uscc = (issuer?: string): Identifier => ({
      scheme: 'uscc',
      value: '91110000600037341L',
      ...(issuer ? { issuer } : {}),
    });
    expect(
      namesOf([identity('a', 'id-1', uscc()), identity('b', 'id-2', uscc('CN'))]),
    ).toHaveLength(1);
    const bare: Identifier = { scheme: 'vat', value: 'DE136695976' };
    expect(
      namesOf([identity('a', 'id-1', bare), identity('b', 'id-2', vat('136695976'))]),
    ).toHaveLength(1);
  });

  const pair = (clientId: string, otherClientId: string): ClientPair => ({
    clientId,
    otherClientId,
  });

  it('joins what people say is one, over any number of steps and in a circle', () => {
    const identities = ['1', '2', '3', '4'].map((n) => identity(n, `id-${n}`, lei(`L${n}`)));
    const circle = [pair('id-1', 'id-2'), pair('id-2', 'id-3'), pair('id-1', 'id-3')];

    expect(namesOf(identities, circle)).toEqual([[['1', '2', '3']], [['4']]]);
    // Retracting any one of the three leaves what the other two say.
    for (const left of [circle.slice(1), circle.slice(0, 2), [circle[0], circle[2]]]) {
      expect(namesOf(identities, left as ClientPair[])).toHaveLength(2);
    }
    expect(componentsOf(identities, circle)[0]?.conflicts).toEqual([]);
    expect(namesOf(identities, [pair('id-1', 'nobody'), pair('id-1', 'id-1')])).toHaveLength(4);
  });

  const contradicting = [
    identity('a', 'id-2', lei('L1'), vat('V1')),
    identity('b', 'id-3', lei('L2'), vat('V1')),
    identity('c', 'id-1', vat('V1')),
  ];

  it('lets people end a contradiction: what only the number kept apart is whole again', () => {
    const [client, ...others] = componentsOf(contradicting, [pair('id-2', 'id-3')]);

    expect(others).toEqual([]);
    expect(client).toMatchObject({ clientId: 'id-1', conflicts: [] });
    expect(client?.groups.map(({ members }) => members.length)).toEqual([3]);
  });

  it('still shows a contradiction that people settled in part', () => {
    const [client] = componentsOf(contradicting, [pair('id-1', 'id-3')]);

    expect(client?.conflicts).toMatchObject([{ scheme: 'lei', values: ['L1', 'L2'] }]);
    expect(namesOf(contradicting, [pair('id-1', 'id-3')])).toEqual([[['b', 'c'], ['a']]]);
  });

  it('lets people join what stands under one id, by naming the id twice', () => {
    const sameId = [
      identity('a', 'id-1', lei('L1'), vat('V1')),
      identity('b', 'id-1', lei('L1'), vat('V2')),
    ];

    expect(namesOf(sameId)).toEqual([[['a'], ['b']]]);
    expect(namesOf(sameId, [pair('id-1', 'id-1')])).toEqual([[['a', 'b']]]);
  });

  it('gives the same answer whatever the order, with everybody in exactly one place', () => {
    const identities = fc.uniqueArray(
      fc.record({
        name: fc.uuid(),
        clientId: fc.constantFrom('id-1', 'id-2', 'id-3', 'id-4', 'id-5'),
        identifiers: fc.array(
          fc.oneof(
            fc.constantFrom('L1', 'L2', 'L3', 'L4').map(lei),
            fc.constantFrom('D1', 'D2', 'D3', 'D4').map(duns),
          ),
          { maxLength: 3 },
        ),
      }),
      { selector: ({ name }) => name, maxLength: 12 },
    );
    const someId = fc.constantFrom('id-1', 'id-2', 'id-3', 'id-4', 'id-5');
    const merges = fc.array(fc.record({ clientId: someId, otherClientId: someId }), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(identities, merges, (given, said) => {
        const places = (some: readonly Named[], decided = said) =>
          componentsOf(some, decided)
            .map(({ clientId, groups, conflicts }) => ({
              clientId,
              conflicts,
              groups: groups.map(({ members }) => members.map(({ name }) => name).sort()).sort(),
            }))
            .map((place) => JSON.stringify(place))
            .sort();
        expect(places([...given].reverse(), [...said].reverse())).toEqual(places(given));
        expect(namesOf(given, said).flat(2).sort()).toEqual(given.map(({ name }) => name).sort());
        // Nobody shares a number with somebody in another component.
        const owners = new Map<string, number>();
        for (const [at, { groups }] of componentsOf(given, said).entries()) {
          const numbers = groups.flatMap(({ members }) => members.flatMap((m) => m.identifiers));
          for (const number of numbers.map((each) => JSON.stringify(each))) {
            expect(owners.get(number) ?? at).toBe(at);
            owners.set(number, at);
          }
        }
      }),
    );
  });
});
