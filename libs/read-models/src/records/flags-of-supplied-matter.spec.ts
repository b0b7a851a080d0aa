import { clientStream, type Declaration, type IdentityForgotten } from '@lodestone/ledger';
import { exported, goods, recordAct } from '@lodestone/testing';
import { declare, idOf } from '@lodestone/testing/histories/told-world';
import { imported } from '@lodestone/testing/submissions';
import { Watched } from './watched.fixture';

let watched: Watched;
beforeEach(() => (watched = new Watched()));
afterEach(() => watched.close());

const principal: Declaration = {
  name: 'Motoren Müller GmbH',
  countryCode: 'DE',
  identifiers: [{ scheme: 'lei', value: '213800KUD8LAJWSQ9D15' }],
};

/** Supplied by one, and exported for one by the words of some enterprise. */
function worked(exportedFor: Declaration, declaredById: string): void {
  const { ledger } = watched;
  ledger.today = '2025-02-01';
  const supplier = declare(ledger, 'RE', principal);
  const papers = { tradeMode: '0214', handbookNumber: 'B02025000123', principal: supplier };
  watched.on(
    '2025-02-01',
    recordAct('SEP', 'import', imported([{ lotId: 'SUP', massGrams: 1_000 }], papers)),
    recordAct(
      'SEP',
      'export',
      exported({
        goods: [goods({ takes: [{ lotId: 'SUP', massGrams: 400 }] })],
        principal: declare(ledger, declaredById, exportedFor),
      }),
    ),
  );
}

const missing = () => watched.flags('export', 'agency-missing');

it('the principal is the same by his numbers, whoever declares him in whatever words', () => {
  worked({ ...principal, name: '米勒电机' }, 'MAG');

  expect(missing()).toStrictEqual([]);
});

it('of one who was forgotten nobody can say who that was', () => {
  worked({ ...principal, identifiers: [{ scheme: 'lei', value: '506700GE1G29325QX363' }] }, 'RE');
  const clientId = idOf(principal);
  const data = { clientId, decisionId: 'forget', reason: 'erasure-request' };
  const event: IdentityForgotten = { type: 'IdentityForgotten', data };
  watched.ledger.record(clientStream(clientId), event);

  expect(missing()).toStrictEqual([]);
});

it('another client is none', () => {
  worked({ ...principal, identifiers: [{ scheme: 'lei', value: '506700GE1G29325QX363' }] }, 'RE');

  expect(missing()).toStrictEqual([
    { role: 'principal', lotId: 'SUP', agentId: 'RE', act: 'Exported' },
  ]);
});
