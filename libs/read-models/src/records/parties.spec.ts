import type { Declaration, IdentityForgotten, SubmittedLot } from '@lodestone/ledger';
import { clientStream } from '@lodestone/ledger';
import { exported, goods, recordAct, saleAbroad } from '@lodestone/testing';
import { declare, idOf } from '@lodestone/testing/histories/told-world';
import { Watched } from './watched.fixture';

let watched: Watched;
beforeEach(() => (watched = new Watched()));
afterEach(() => watched.close());

const lei = { scheme: 'lei', value: '213800KUD8LAJWSQ9D15' };
const otherLei = { scheme: 'lei', value: '506700GE1G29325QX363' };
const duns = { scheme: 'duns', value: '150483782' };

const client = (change: Partial<Declaration> = {}): Declaration => ({
  name: 'Motoren Müller GmbH',
  countryCode: 'DE',
  identifiers: [lei],
  address: 'Hauptstraße 1, Stuttgart',
  ...change,
});

const lot: SubmittedLot = {
  lotId: 'OX',
  material: 'neodymium-oxide',
  massGrams: 1_000,
  ppm: { Nd: 850_000 },
};

/** A sale to one and, under it, an export to another, each as somebody declared it. */
function traded(sold: Declaration, sent: Declaration, declaredById = 'RE'): void {
  const { ledger } = watched;
  ledger.today = '2025-02-01';
  const buyer = declare(ledger, 'RE', sold);
  const importer = declare(ledger, declaredById, sent);
  watched.on(
    '2025-02-01',
    recordAct('SEP', 'stock', {
      type: 'OpeningStockDeclared',
      occurredOn: '2025-01-01',
      makes: [lot],
    }),
    recordAct(
      'SEP',
      'sale',
      saleAbroad({
        buyer,
        endUser: buyer,
        goods: [goods({ takes: [{ lotId: 'OX', massGrams: 400, successorLotId: 'S' }] })],
      }),
    ),
    recordAct(
      'SEP',
      'export',
      exported({
        buyer: importer,
        endUser: importer,
        goods: [goods({ saleDealId: 'SEP/sale/1', takes: [{ lotId: 'S', massGrams: 400 }] })],
      }),
    ),
  );
}

const terms = () =>
  watched.flags('export', 'end-use-contradicts-sale')?.map(({ term }) => term as string);

const others = ['buyer', 'endUser'];

describe('the client of an export under a sale', () => {
  it.each([
    ['another address', { address: 'Werk 2, Ulm' }],
    ['a Latin name', { nameLatin: 'Motoren Mueller' }],
    ['another name, with the same number', { name: '米勒电机' }],
    ['more words for what the goods are for', { endUse: 'Traction motors of trams' }],
    ['a number more', { identifiers: [lei, duns] }],
  ] as ReadonlyArray<readonly [string, Partial<Declaration>]>)(
    'is the same under %s',
    (_, change) => {
      traded(client(), client(change));

      expect(terms()).toEqual([]);
    },
  );

  it('is the same where an agent declared him', () => {
    traded(client(), client({ address: 'Werk 2, Ulm' }), 'MAG');

    expect(terms()).toEqual([]);
  });

  it('is the same by country and name where no number was declared, and by no other name', () => {
    traded(client({ identifiers: [] }), client({ identifiers: [], address: 'Werk 2, Ulm' }));
    expect(terms()).toEqual([]);
  });

  it.each([
    ['another number', { identifiers: [otherLei] }],
    ['the number of another beside his own', { identifiers: [otherLei, duns] }],
    ['no number where there was one', { identifiers: [] }],
  ] as ReadonlyArray<readonly [string, Partial<Declaration>]>)(
    'is another under %s, and flagged',
    (_, change) => {
      traded(client({ identifiers: [lei, duns] }), client(change));

      expect(terms()).toEqual(others);
    },
  );

  it('is another by another name where no number was declared, and flagged', () => {
    traded(client({ identifiers: [] }), client({ identifiers: [], name: 'Motoren Maier GmbH' }));

    expect(terms()).toEqual(others);
  });

  it('is another whoever declared him, and of him only the role is told', () => {
    traded(client(), client({ identifiers: [otherLei] }), 'MAG');

    expect(watched.flags('export', 'end-use-contradicts-sale')).toStrictEqual(
      others.map((term) => ({ dealId: 'SEP/export/1', saleDealId: 'SEP/sale/1', term })),
    );
  });
});

describe('a client who was forgotten', () => {
  const forget = (declaration: Declaration): void => {
    const clientId = idOf(declaration);
    const data = { clientId, decisionId: `forget-${clientId}`, reason: 'erasure-request' };
    const event: IdentityForgotten = { type: 'IdentityForgotten', data };
    watched.ledger.record(clientStream(clientId), event);
  };

  it('is not told apart from himself by what is left', () => {
    traded(client(), client({ address: 'Werk 2, Ulm' }));
    forget(client());

    expect(terms()).toEqual([]);
  });

  it('is no other than one who was forgotten too: of the two nobody can say', () => {
    traded(client(), client({ identifiers: [otherLei] }));
    forget(client());
    forget(client({ identifiers: [otherLei] }));

    expect(terms()).toEqual([]);
  });

  it('is still another than one who is known', () => {
    traded(client(), client({ identifiers: [otherLei] }));
    forget(client());

    expect(terms()).toEqual(others);
  });
});

describe('the country of an end user', () => {
  const code = 'destination-embargoed';
  const there = client({ countryCode: 'KP', identifiers: [otherLei] });

  it('is known beside an export', () => {
    const { ledger } = watched;
    ledger.today = '2025-02-01';
    const endUser = declare(ledger, 'RE', there);
    watched.on(
      '2025-02-01',
      recordAct('SEP', 'stock', {
        type: 'OpeningStockDeclared',
        occurredOn: '2025-01-01',
        makes: [lot],
      }),
      recordAct(
        'SEP',
        'export',
        exported({
          endUser,
          goods: [goods({ goodsCode: '8505111000', takes: [{ lotId: 'OX', massGrams: 400 }] })],
        }),
      ),
    );

    expect(watched.flags('export', code)).toMatchObject([{ countryCode: 'KP', role: 'endUser' }]);
  });
});
