import {
  exported,
  goods,
  registerEnterprise,
  sale,
  saleAbroad,
  saleOnChain,
} from '@lodestone/testing';
import { clientAtHome } from '@lodestone/testing/chain';
import { creditNote } from '@lodestone/testing/deals';
import { FollowedReadModel, itIsAReadModel } from '@lodestone/testing/followed-read-model';
import { clientIdWithKey, TradedChain } from '@lodestone/testing/traded-chain';
import { clientIdentities } from '../client-identities/client-identities';
import type { clientTables } from '../client-identities/client-tables';
import { directory } from '../directory/directory';
import { findNumbers } from './find-numbers';
import { findHits, type SearchHits, type SearchQuestion } from './find-hits';
import { search, type searchTables } from './search';

const cologne = {
  name: '科隆电机厂',
  nameLatin: 'Kölner Motorenwerke AG',
  countryCode: 'DE',
  identifiers: [{ scheme: 'lei', value: '213800KUD8LAJWSQ9D15' }],
};

function tradedChain(): TradedChain {
  const chain = new TradedChain();
  const party = chain.declare('RE', cologne);
  const papers = { contractNumber: 'CN-2025/017', invoiceNumber: '2544 2000 0001' };
  chain.record('SEP', 'for-mag', sale({ sellerId: 'MAG' }));
  const credit = { dealId: 'SEP/for-mag/1', documentNumber: 'GS-2025-017' };
  chain.record('SEP', 'credit', creditNote('-1', credit));
  const parties = { buyer: party, importer: party, consignee: party, endUser: party };
  chain.record('SEP', 'sale', saleAbroad(papers));
  chain.record('SEP', 'sale-on-chain', saleOnChain({ contractNumber: 'CHAIN-9' }));
  chain.record('SEP', 'exp', exported({ ...parties, customsDeclarationNumber: '02022025' }));
  return chain;
}

describe('searching', () => {
  itIsAReadModel(search, () => tradedChain().log);

  let numbersFile: FollowedReadModel<typeof searchTables>;
  let directoryFile: FollowedReadModel<(typeof directory)['tables']>;
  let clientsFile: FollowedReadModel<typeof clientTables>;
  beforeAll(() => {
    const { log } = tradedChain();
    numbersFile = new FollowedReadModel(search);
    directoryFile = new FollowedReadModel(directory);
    clientsFile = new FollowedReadModel(clientIdentities({ clientIdOf: clientIdWithKey }));
    for (const file of [numbersFile, directoryFile, clientsFile]) file.take(log);
  });
  afterAll(() => [numbersFile, directoryFile, clientsFile].forEach((file) => file.close()));

  const find = (text: string, change: Partial<SearchQuestion> = {}): SearchHits => {
    const question = { text, byIdentity: true, limit: 20, ...change };
    return numbersFile.ask((ofNumbers) =>
      directoryFile.ask((ofDirectory) =>
        clientsFile.ask((ofClients) =>
          findHits(
            { search: ofNumbers, directory: ofDirectory, 'client-identities': ofClients },
            question,
          ),
        ),
      ),
    );
  };
  const numbers = (text: string, change: Partial<SearchQuestion> = {}) =>
    find(text, change).numbers.map(({ subjectId, field }) => `${subjectId} ${field}`);

  it.each([
    ['a contract, however its number is punctuated', 'cn 2025 017', 'SEP/sale contract-number'],
    ['an invoice by how it begins', '２５４４2', 'SEP/sale invoice-number'],
    ['a customs declaration', '02022025', 'SEP/exp customs-declaration-number'],
    ['a record', 'sale-on', 'SEP/sale-on-chain record-id'],
    ['a record as answers name it', 'SEP/exp', 'SEP/exp record-id'],
    ['a lot as answers name it', 'SEP/OX', 'SEP/OX lot-id'],
    ['a contract that has a stroke', 'CN-2025/017', 'SEP/sale contract-number'],
  ])('finds %s', (_, text, hit) => {
    expect(numbers(text)).toEqual([hit]);
  });

  it('finds nothing of another site under the name of this one', () => {
    expect(numbers('WORKS/exp')).toEqual([]);
    expect(numbers('SEP/exp', { enterpriseId: 'NOBODY' })).toEqual([]);
  });

  it('puts what is exactly so first', () => {
    expect(numbers('sale')[0]).toBe('SEP/sale record-id');
    expect(numbers('ox')[0]).toBe('SEP/OX lot-id');
  });

  it('names the record that made a lot', () => {
    expect(find('ox').numbers[0]).toMatchObject({
      kind: 'lot',
      subjectId: 'SEP/OX',
      siteId: 'SEP',
      recordId: 'open',
      type: 'OpeningStockDeclared',
    });
  });

  it('shows an enterprise its own, and of a sale to it the papers', () => {
    expect(numbers('CHAIN', { enterpriseId: 'MAG' })).toEqual([
      'SEP/sale-on-chain contract-number',
    ]);
    expect(numbers('cn2025', { enterpriseId: 'MAG' })).toEqual([]);
    expect(numbers('cn2025', { enterpriseId: 'RE' })).toHaveLength(1);
    expect(numbers('OX', { enterpriseId: 'MAG' })).toEqual([]);
  });

  it('shows an enterprise the papers about its own deal, at whatever site it was recorded', () => {
    const hit = ['SEP/credit document-number'];

    expect(numbers('GS-2025-017', { enterpriseId: 'MAG' })).toEqual(hit);
    expect(numbers('GS-2025-017', { enterpriseId: 'RE' })).toEqual(hit);
    expect(numbers('GS-2025-017', { enterpriseId: 'XX' })).toEqual([]);
  });

  it.each(['科隆', 'kolner motoren', 'KÖLNER', '213800 KUD8', clientIdWithKey(cologne)])(
    'finds a client by %s',
    (text) => {
      expect(find(text).clients).toMatchObject([{ canonicalId: clientIdWithKey(cologne) }]);
      expect(find(text, { enterpriseId: 'MAG' }).clients).toEqual([]);
    },
  );

  it('finds clients by their ids alone for those who may not know who they are', () => {
    const byIdAlone = { byIdentity: false };
    expect(find('kolner', byIdAlone).clients).toEqual([]);
    expect(find(clientIdWithKey(cologne), byIdAlone).clients).toHaveLength(1);
  });

  it('finds enterprises of the directory, and nothing for signs', () => {
    expect(find('宁波').enterprises).toMatchObject([{ enterpriseId: 'MAG' }]);
    expect(find('—').numbers).toEqual([]);
    expect(find('%').clients).toEqual([]);
  });
});

describe('numbers of many records', () => {
  itIsAReadModel(search, () => {
    const corrected = new TradedChain();
    const stated = (contractNumber: string) => saleOnChain({ goods: [oneGram], contractNumber });
    corrected.record('SEP', 'sale', stated('A'));
    corrected.correct('SEP', 'sale', stated('B'), 'cor-1');
    corrected.correct('SEP', 'sale', stated('A'), 'cor-2');
    corrected.void('SEP', 'sale');
    return corrected.log;
  });

  let readModel: FollowedReadModel<typeof searchTables>;
  let chain: TradedChain;
  beforeEach(() => {
    readModel = new FollowedReadModel(search);
    chain = new TradedChain();
  });
  afterEach(() => readModel.close());

  const sell = (recordId: string, change: Parameters<typeof saleOnChain>[0] = {}) =>
    chain.record('SEP', recordId, saleOnChain({ goods: [oneGram], ...change }));

  const pages = (text: string, limit: number, enterpriseId?: string): string[][] => {
    readModel.take(chain.news);
    const found: string[][] = [];
    for (let after: string | undefined; ;) {
      const question = { text, limit, enterpriseId, after };
      const { hits, next } = readModel.ask((reading) => findNumbers(reading, question));
      found.push(hits.map(({ recordId, value }) => `${recordId} ${value}`));
      if (next === undefined) return found;
      after = next;
    }
  };

  it('come page by page: exactly so with the newest first, then by the number that begins so', () => {
    sell('s-1', { contractNumber: 'C-1' });
    sell('s-2', { contractNumber: 'C-12' });
    sell('s-3', { contractNumber: 'c 1' });
    sell('s-4', { contractNumber: 'C-11' });

    const expected = [
      ['s-3 c 1', 's-1 C-1'],
      ['s-4 C-11', 's-2 C-12'],
    ];
    expect(pages('C1', 2)).toEqual(expected);
    expect(pages('C1', 2, 'RE')).toEqual(expected);
    expect(pages('C1', 2, 'MAG')).toEqual(expected);
    expect(pages('C1', 3)).toEqual([['s-3 c 1', 's-1 C-1', 's-4 C-11'], ['s-2 C-12']]);
  });

  it('do not shift while others are recorded', () => {
    for (const n of [1, 2, 3]) sell(`s-${n}`, { contractNumber: `C-${n}` });
    readModel.take(chain.news);
    const first = readModel.ask((reading) => findNumbers(reading, { text: 'C', limit: 2 }));
    sell('s-0', { contractNumber: 'C-0' });
    readModel.take(chain.news);
    const rest = readModel.ask((reading) =>
      findNumbers(reading, { text: 'C', limit: 2, after: first.next }),
    );

    expect([...first.hits, ...rest.hits].map(({ recordId }) => recordId)).toEqual([
      's-1',
      's-2',
      's-3',
    ]);
  });

  it('stay where a page before found them while what they are of is corrected', () => {
    sell('sale', { contractNumber: 'C-1', invoiceNumber: 'INV-1' });
    readModel.take(chain.news);
    const then = readModel.ask((reading) => reading.ordinal);
    const again = saleOnChain({ goods: [oneGram], contractNumber: 'C-1', invoiceNumber: 'INV-1' });
    chain.correct('SEP', 'sale', again, 'cor-1');
    readModel.take(chain.news);
    const ordinalsAt = (knownAt?: number, enterpriseId?: string) =>
      readModel
        .ask((reading) => findNumbers(reading, { text: 'C-1', limit: 9, enterpriseId, knownAt }))
        .hits.map(({ ordinal }) => ordinal);

    for (const enterpriseId of [undefined, 'RE', 'MAG']) {
      expect(ordinalsAt(then, enterpriseId)).toEqual([then]);
      expect(ordinalsAt(then - 1, enterpriseId)).toEqual([]);
      expect(ordinalsAt(undefined, enterpriseId)).toEqual([then + 1]);
    }
  });

  it('follow a correction: what it states again is found once, and the old number still', () => {
    sell('sale', { contractNumber: 'OLD-1', invoiceNumber: 'INV-1' });
    const corrected = (contractNumber: string) =>
      saleOnChain({ goods: [oneGram], contractNumber, invoiceNumber: 'INV-1' });
    chain.correct('SEP', 'sale', corrected('NEW-1'), 'cor-1');
    chain.correct('SEP', 'sale', corrected('OLD-1'), 'cor-2');
    const numbers = (text: string, enterpriseId?: string) => {
      readModel.take(chain.news);
      return readModel
        .ask((reading) => findNumbers(reading, { text, limit: 9, enterpriseId }))
        .hits.map(({ recordId, type, ordinal }) => ({ recordId, type, ordinal }));
    };
    const sale = { recordId: 'sale', type: 'SoldToClient' };
    for (const viewer of [undefined, 'RE', 'MAG']) {
      expect(numbers('INV-1', viewer)).toEqual([{ ...sale, ordinal: 7 }]);
      expect(numbers('NEW-1', viewer)).toEqual([{ ...sale, ordinal: 6 }]);
      expect(numbers('OLD-1', viewer)).toEqual([{ ...sale, ordinal: 7 }]);
    }
    expect(numbers('cor-1')).toEqual([{ recordId: 'cor-1', type: 'RecordCorrected', ordinal: 6 }]);
    expect(numbers('cor-1', 'MAG')).toEqual([]);
  });

  it('lead whose export it is by declaration to it, and no longer who was declared before', () => {
    const exportFor = (exporterId: string) => exported({ exporterId, goods: [oneGram] });
    chain.submit(registerEnterprise('PORT'));
    chain.record('SEP', 'exp', exportFor('PORT'));
    const found = (text: string, enterpriseId: string) => pages(text, 9, enterpriseId).flat();
    for (const text of ['exp', 'SEP/exp', 'I-1']) {
      expect([text, found(text, 'PORT').length, found(text, 'MAG')]).toEqual([text, 1, []]);
    }

    chain.correct('SEP', 'exp', exportFor('MAG'), 'cor-1');
    for (const text of ['exp', 'SEP/exp', 'I-1']) {
      expect([text, found(text, 'PORT'), found(text, 'MAG').length]).toEqual([text, [], 1]);
    }
    expect(found('cor-1', 'MAG')).toEqual([]);
    expect(found('I-1', 'RE')).toEqual(['exp I-1']);
  });

  it('lead a buyer to a sale that was corrected to it, by its id and its papers, once each', () => {
    const terms = { goods: [oneGram], contractNumber: 'C-9', invoiceNumber: 'I-9' };
    sell('sale', { buyer: clientAtHome, receivingSiteId: undefined, ...terms });
    const found = (text: string, enterpriseId: string) => {
      readModel.take(chain.news);
      return readModel
        .ask((reading) => findNumbers(reading, { text, limit: 9, enterpriseId }))
        .hits.map(({ subjectId, declaredToId }) => [subjectId, declaredToId]);
    };
    expect(found('sale', 'MAG')).toEqual([]);

    chain.correct('SEP', 'sale', saleOnChain(terms), 'cor-1');
    chain.correct('SEP', 'sale', sale({ buyer: clientAtHome, ...terms }), 'cor-2');
    // What is not a paper of the buyer any more would answer that it is not there.
    for (const text of ['sale', 'SEP/sale', 'C-9', 'I-9']) expect(found(text, 'MAG')).toEqual([]);
    chain.correct('SEP', 'sale', saleOnChain(terms), 'cor-3');
    for (const text of ['sale', 'SEP/sale', 'C-9', 'I-9']) {
      expect(found(text, 'MAG')).toEqual([['SEP/sale', 'MAG']]);
    }
    expect(found('sale', 'RE').map(([subjectId]) => subjectId)).toEqual(['SEP/sale']);
  });
});

const oneGram = goods({ takes: [{ lotId: 'OX', massGrams: 1 }] });
