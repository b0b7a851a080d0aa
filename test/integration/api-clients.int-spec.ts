import { begin, client, exportOf, opening, record, sites } from './chain';
import { RunningLedger, type Answer } from './running-ledger';
import { notAsPublished } from './published-answers';

let ledger: RunningLedger;
let alpha: string;
let beta: string;

beforeAll(async () => {
  ledger = await RunningLedger.start();
  await begin(ledger);
  for (const siteId of Object.keys(sites)) {
    await record(ledger, `/sites/${siteId}/records/OPEN-1`, opening);
  }
});

afterAll(() => ledger.stop());

let exports = 0;
const sell = (siteId: string, buyer: object): Promise<Answer> => {
  exports += 1;
  return record(ledger, `/sites/${siteId}/records/EXP-${exports}`, exportOf(10, buyer));
};

type Identity = { clientId: string; declarations: { name: string }[]; doubts: object[] };
type Client = Record<string, unknown> & {
  canonicalId: string;
  clientIds: string[];
  identities: Identity[];
};

const clientsSeenBy = async (account: string, query = ''): Promise<Client[]> => {
  const { body } = await ledger.get(account, `/registers/client-identities?limit=500${query}`);
  return (body.items ?? []) as Client[];
};

/** By its id, which comes from its number. */
async function idOf(name: string): Promise<string> {
  const clients = await clientsSeenBy('regulator', `&text=${encodeURIComponent(name)}`);
  return clients[0]?.canonicalId ?? 'nobody';
}

const decide = (path: string, body: object, account = 'regulator') =>
  ledger.put(account, `/clients/${path}`, body);

describe('PUT /clients/:clientId/merges/:decisionId', () => {
  it('joins two clients for those who see both, and leaves others what they declared', async () => {
    await sell('TJ-WORKS', client('Alpha Motors', '213800KUD8LAJWSQ9D15'));
    await sell('BT-SEP', client('Beta Motors', '529900T8BM49AURSDO55'));
    [alpha, beta] = [await idOf('Alpha'), await idOf('Beta')];
    const before = (await clientsSeenBy('regulator')).length;
    const head = ledger.program.parts.readSide.reachedOrdinal();

    const merge = { otherClientId: beta, reason: 'renamed' };
    const answer = await decide(`${alpha}/merges/M-1`, merge);
    expect(answer).toMatchObject({ status: 201, body: { type: 'ClientMergeAsserted' } });
    const again = await decide(`${beta}/merges/M-1`, { ...merge, otherClientId: alpha });
    expect(again).toMatchObject({ status: 200, body: { outcome: 'unchanged' } });

    const pages = await Promise.all(
      [alpha, beta].map((id) => ledger.get('regulator', `/clients/${id}`)),
    );
    expect(pages[0]?.body).toStrictEqual(pages[1]?.body);
    expect(pages[0]?.body).toMatchObject({
      canonicalId: [alpha, beta].sort()[0],
      decisions: [{ decision: 'merge', decisionId: 'M-1', reason: 'renamed' }],
    });
    expect(await clientsSeenBy('regulator')).toHaveLength(before - 1);
    expect(await clientsSeenBy('regulator', `&knownAt=${head}`)).toHaveLength(before);

    // The exporter of one of the two learns nothing of the other, nor that anything was decided.
    const [own] = await clientsSeenBy('TJ-MAG');
    expect(own).toMatchObject({ clientIds: [alpha], decisions: [] });
    expect((await ledger.get('TJ-MAG', `/clients/${beta}`)).status).toBe(404);
  });

  it('stays visible with its retraction, and is refused twice', async () => {
    const merge = { otherClientId: beta, reason: 'renamed' };
    expect((await decide(`${alpha}/merges/M-2`, merge)).body).toMatchObject({
      code: 'merge-already-asserted',
      facts: { decisionId: 'M-1' },
    });

    const retraction = { otherClientId: beta, targetDecisionId: 'M-1', reason: 'separated' };
    expect((await decide(`${alpha}/retractions/R-1`, retraction)).status).toBe(201);
    expect((await decide(`${alpha}/retractions/R-1`, retraction)).status).toBe(200);
    expect((await decide(`${alpha}/retractions/R-2`, retraction)).body).toMatchObject({
      status: 409,
      code: 'decision-already-retracted',
    });

    const { body } = await ledger.get('regulator', `/clients/${alpha}`);
    expect(body).toMatchObject({
      clientIds: [alpha],
      decisions: [{ decisionId: 'M-1', retraction: { decisionId: 'R-1', reason: 'separated' } }],
    });
  });

  it('joins in a circle, of which one link may go', async () => {
    const numbers = ['335800FVH4MOKZS9VH40', '549300TRUWO2CD2G5692', '969500KN90DZLHUN3566'];
    const ids: string[] = [];
    for (const [n, number] of numbers.entries()) {
      await sell('TJ-WORKS', client(`Circle ${n}`, number));
      ids.push(await idOf(`Circle ${n}`));
    }
    const [a = '', b = '', c = ''] = ids;
    for (const [n, [one, other]] of [
      [a, b],
      [b, c],
      [c, a],
    ].entries()) {
      const merge = { otherClientId: other, reason: 'investigation' };
      expect((await decide(`${one}/merges/C-${n}`, merge)).status).toBe(201);
    }
    const retraction = { otherClientId: b, targetDecisionId: 'C-0', reason: 'asserted-in-error' };
    expect((await decide(`${a}/retractions/C-R`, retraction)).status).toBe(201);

    const { body } = await ledger.get('regulator', `/clients/${a}`);
    expect(body['clientIds']).toStrictEqual([...ids].sort());
    // All three are its own, so that the exporter is told as well.
    const own = await ledger.get('TJ-MAG', `/clients/${a}`);
    expect(own.body['clientIds']).toStrictEqual([...ids].sort());
  });

  it('is refused for whoever is not declared, and for whoever is no regulator', async () => {
    const nobody = '00000000-0000-8000-8000-000000000000';
    const merge = { otherClientId: nobody, reason: 'renamed' };
    expect((await decide(`${nobody}/merges/X`, merge)).status).toBe(404);
    expect((await decide(`${alpha}/merges/X`, merge)).body).toMatchObject({
      status: 400,
      errors: [{ pointer: '/otherClientId', code: 'client-unknown' }],
    });
    const itself = { otherClientId: alpha, reason: 'renamed' };
    expect((await decide(`${alpha}/merges/X`, itself)).body).toMatchObject({
      errors: [{ pointer: '/otherClientId', code: 'client-same' }],
    });
    for (const account of ['TJ-MAG', 'analyst']) {
      expect((await decide(`${alpha}/merges/X`, merge, account)).status).toBe(403);
    }
  });
});

describe('a contradiction under one id', () => {
  it('is ended by a merge that names the id twice, and only there', async () => {
    const lei = { scheme: 'lei', value: '529900HNOAA1KXQJUQ27' };
    const vat = (value: string) => ({ scheme: 'vat', issuer: 'DE', value });
    for (const value of ['DE136695976', 'DE811569869']) {
      const identifiers = [lei, vat(value)];
      await sell('TJ-WORKS', { name: 'Delta AG', countryCode: 'DE', identifiers });
    }
    const [before] = await clientsSeenBy('regulator', '&conflicted=true');
    expect(before).toMatchObject({ conflicts: [{ scheme: 'vat', issuer: 'DE' }] });
    expect(before?.identities).toHaveLength(2);

    const id = before?.canonicalId ?? '';
    const merge = { otherClientId: id, reason: 'number-reissued' };
    expect((await decide(`${id}/merges/D-1`, merge)).status).toBe(201);
    expect((await decide(`${id}/merges/D-1`, merge)).status).toBe(200);

    expect(await clientsSeenBy('regulator', '&conflicted=true')).toStrictEqual([]);
    const { body } = await ledger.get('regulator', `/clients/${id}`);
    expect(body).toMatchObject({ conflicts: [], identities: [{ clientId: id }] });
  });
});

describe('PUT /clients/:clientId/ownerships/:decisionId', () => {
  const ownership = (ownedClientId: string) => ({
    ownedClientId,
    relation: 'affiliate',
    shareBasisPoints: 5_000,
    source: { kind: 'annual-report', publishedOn: '2025-03-31' },
    reason: 'shareholding',
  });

  it('is shown with its source, from either side', async () => {
    expect((await decide(`${beta}/ownerships/O-1`, ownership(alpha))).status).toBe(201);

    for (const id of [alpha, beta]) {
      const { body } = await ledger.get('regulator', `/clients/${id}`);
      const decisions = body['decisions'] as object[];
      expect(decisions.at(-1)).toMatchObject({
        decision: 'ownership',
        ownerClientId: beta,
        shareBasisPoints: 5_000,
        source: { kind: 'annual-report' },
      });
    }
    const back = await decide(`${alpha}/ownerships/O-2`, ownership(beta));
    expect(back.body).toMatchObject({
      code: 'ownership-in-a-circle',
      facts: { circle: [alpha, beta, alpha], decisionId: 'O-1' },
    });
    const less = { ...ownership(alpha), shareBasisPoints: 4_999 };
    expect((await decide(`${beta}/ownerships/O-3`, less)).body).toMatchObject({
      code: 'ownership-share-below-half',
    });
  });
});

describe('an ownership that others lead back', () => {
  it('is refused with the circle named, until a link of it is taken back', async () => {
    const [x, y, z] = ['X Holding', 'Y Holding', 'Z Holding'];
    const leis = ['7LTWFZYICNSX8D621K86', '213800WAVVOPS85N2205', 'HWUPKR0MPOU8FGXBT394'];
    for (const [at, name] of [x, y, z].entries()) {
      await sell('TJ-WORKS', client(name, leis[at] ?? ''));
    }
    const ids = [await idOf(x), await idOf(y), await idOf(z)];
    const own = (owner = 0, owned = 1) =>
      decide(`${ids[owner]}/ownerships/C-${owner}${owned}`, {
        ownedClientId: ids[owned],
        relation: 'parent',
        source: { kind: 'annual-report', publishedOn: '2025-03-31' },
        reason: 'shareholding',
      });

    expect((await own(0, 1)).status).toBe(201);
    expect((await own(1, 2)).status).toBe(201);
    const closed = await own(2, 0);
    expect(closed).toMatchObject({
      status: 409,
      body: { code: 'ownership-in-a-circle', facts: { circle: [ids[2], ids[0], ids[1], ids[2]] } },
    });
    expect(await own(0, 1)).toMatchObject({ status: 200, body: { outcome: 'unchanged' } });

    const retraction = {
      otherClientId: ids[2],
      targetDecisionId: 'C-12',
      reason: 'asserted-in-error',
    };
    expect((await decide(`${ids[1]}/retractions/C-R`, retraction)).status).toBe(201);
    expect((await own(2, 0)).status).toBe(201);
  });
});

describe('GET /registers/client-suggestions', () => {
  it('shows each exporter its own pairs, and writes down what a regulator was shown', async () => {
    const eta = { name: 'Eta Drives GmbH', countryCode: 'DE', identifiers: [] };
    const lei = [{ scheme: 'lei', value: '5493001KJTIIGC8Y1R12' }];
    await sell('TJ-WORKS', eta);
    await sell('TJ-WORKS', { ...eta, name: 'ETA-Drives AG', identifiers: lei });
    const url = '/registers/client-suggestions';

    const own = (await ledger.get('TJ-MAG', url)).body.items ?? [];
    expect(own).toContainEqual(
      expect.objectContaining({
        scorePermille: 750,
        evidence: [
          { evidence: 'same-name', scorePermille: 600 },
          { evidence: 'same-country', scorePermille: 150 },
        ],
        massGrams: '20',
      }),
    );
    expect((await ledger.get('BT-RE', url)).body.items).toStrictEqual([]);
    expect((await ledger.get('analyst', url)).status).toBe(403);

    const filter = { streamPrefixes: ['access-'] };
    const shown = (await ledger.get('regulator', url)).body.items ?? [];
    let last: unknown;
    for await (const { event } of ledger.program.parts.store.readAll({ filter })) last = event.data;
    expect(last).toMatchObject({ question: 'client-suggestions' });
    expect((last as { clientIds: string[] }).clientIds).toHaveLength(2 * shown.length);
  });
});

describe('declarations that are made to collide on purpose', () => {
  it('tell neither exporter who is a client of the other', async () => {
    const shared = { scheme: 'duns', value: '150483782' };
    const own = client('Gamma Secret GmbH', '315700X8KN17SHTGHD81');
    await sell('TJ-WORKS', { ...own, identifiers: [...own.identifiers, shared] });
    await sell('BT-SEP', { name: 'Prober', countryCode: 'DE', identifiers: [shared] });

    const probed = await clientsSeenBy('BT-RE', '&text=Prober');
    expect(probed).toHaveLength(1);
    expect(probed[0]?.identities[0]).toMatchObject({ exporterIds: ['BT-RE'] });
    expect(JSON.stringify(await clientsSeenBy('BT-RE'))).not.toMatch(/Gamma|TJ-MAG|315700X8/);
    expect(await clientsSeenBy('BT-RE', '&text=Gamma')).toStrictEqual([]);
    const [joined] = await clientsSeenBy('regulator', '&text=Gamma');
    expect(joined?.identities[0]).toMatchObject({ exporterIds: ['BT-RE', 'TJ-MAG'] });
    for (const id of joined?.clientIds ?? []) {
      const { status, body } = await ledger.get('BT-RE', `/clients/${id}`);
      if (status === 200) expect(JSON.stringify(body)).not.toMatch(/Gamma|TJ-MAG/);
    }
  });
});

describe('everything that was answered here', () => {
  it('is as the document says', () => {
    expect(ledger.answered.length).toBeGreaterThan(10);
    expect(notAsPublished(ledger)).toStrictEqual([]);
  });
});
