import { begin, exportOf, kolner, opening, record } from './chain';
import { RunningLedger } from './running-ledger';

let ledger: RunningLedger;

beforeAll(async () => {
  ledger = await RunningLedger.start();
  await begin(ledger);
  await record(ledger, '/sites/TJ-WORKS/records/OPEN-1', opening);
});

afterAll(() => ledger.stop());

type Seen = Readonly<{ identities: readonly { declarations: readonly { name: string }[] }[] }>;

const clientsSeenBy = async (account: string, query = ''): Promise<readonly Seen[]> => {
  const { body } = await ledger.get(account, `/registers/client-identities?limit=500${query}`);
  return (body.items ?? []) as unknown as readonly Seen[];
};

let exports = 0;

describe('a declaration', () => {
  const named = (name: string) => ({ ...kolner, name });
  const declared = (buyer: object) => {
    exports += 1;
    const url = `/sites/TJ-WORKS/records/BAD-${exports}`;
    return ledger.put('TJ-MAG', url, exportOf(10, buyer));
  };

  it.each([
    ['of 10,000 characters', 'x'.repeat(10_000)],
    ['of nothing but spaces', ' \u3000\u00a0 '],
    ['of nothing that can be seen', '\u200f\u200b\u2060'],
    ['of nothing but signs', '.,–&'],
    ['that turns what follows around', 'Alpha \u202Egnp.exe'],
    ['that hides what it isolates', 'Alpha \u2067x\u2069'],
    ['with a control character', 'Alpha\u0007'],
    ['with half a character', 'Alpha \ud800'],
  ])('is refused with a name %s', async (_, name) => {
    const { status, body } = await declared(named(name));

    expect([status, body['code']]).not.toStrictEqual([201, undefined]);
    expect(status).toBe(400);
  });

  it.each(['<script>alert(1)</script>', "'; DROP TABLE clients; --", '\u05d0\u200f-GmbH'])(
    'is kept as it is with the name %s',
    async (name) => {
      const marked = { name, countryCode: 'IL', identifiers: [] };
      expect((await declared(marked)).status).toBe(201);

      const names = (await clientsSeenBy('TJ-MAG')).flatMap(({ identities }) =>
        identities.flatMap(({ declarations }) => declarations.map((each) => each.name)),
      );
      expect(names).toContain(name);
    },
  );

  it('is doubted, not refused, with a number that another country issues', async () => {
    const uscc = { scheme: 'uscc', value: '91440300708461136T' };
    const absurd = { name: 'Absurd AG', countryCode: 'DE', identifiers: [uscc] };
    expect((await declared(absurd)).status).toBe(201);

    const [found] = await clientsSeenBy('TJ-MAG', '&text=Absurd');
    expect(found?.identities[0]).toMatchObject({
      doubts: [{ doubt: 'number-of-another-country', scheme: 'uscc', issuingCountryCode: 'CN' }],
      // The number is that of an enterprise on the chain.
      registeredAs: ['TJ-MAG'],
    });
    const seenByAnalyst = await clientsSeenBy('analyst');
    expect(JSON.stringify(seenByAnalyst)).not.toMatch(/registeredAs|Absurd/);
  });

  it('is refused with an issuer that does not issue such numbers', async () => {
    const identifiers = [{ scheme: 'uscc', issuer: 'US', value: '91440300708461136T' }];
    const { body } = await declared({ name: 'X', countryCode: 'CN', identifiers });

    expect(body).toMatchObject({
      errors: expect.arrayContaining([
        expect.objectContaining({
          pointer: '/buyer/identifiers/0/value',
          code: 'identifier-unknown-issuer',
        }),
      ]) as unknown,
    });
  });
});
