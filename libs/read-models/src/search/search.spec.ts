import { exported, saleAbroad, saleOnChain } from '@lodestone/testing';
import { FollowedReadModel, itIsAReadModel } from '@lodestone/testing/followed-read-model';
import { clientIdWithKey, TradedChain } from '@lodestone/testing/traded-chain';
import { clientIdentities, type clientTables } from '../client-identities/client-identities';
import { directory } from '../directory/directory';
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
  ])('finds %s', (_, text, hit) => {
    expect(numbers(text)).toEqual([hit]);
  });

  it('puts what is exactly so first', () => {
    expect(numbers('sale')[0]).toBe('SEP/sale record-id');
    expect(numbers('ox')[0]).toBe('SEP/OX lot-id');
  });

  it('shows an enterprise its own, and of a sale to it the papers', () => {
    expect(numbers('CHAIN', { enterpriseId: 'MAG' })).toEqual([
      'SEP/sale-on-chain contract-number',
    ]);
    expect(numbers('cn2025', { enterpriseId: 'MAG' })).toEqual([]);
    expect(numbers('cn2025', { enterpriseId: 'RE' })).toHaveLength(1);
    expect(numbers('OX', { enterpriseId: 'MAG' })).toEqual([]);
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
