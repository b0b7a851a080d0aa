import { welcome } from './welcome';

describe('welcoming people to the demonstration', () => {
  const facts = {
    url: 'http://127.0.0.1:3180',
    dataFolder: '/ledgers/one',
    projectRoot: '/src/lodestone',
    headOrdinal: 6_012,
    records: 5_961,
    accounts: [
      { account: 'regulator', role: 'regulator', name: { en: 'Regulator', zh: '监管机构' } },
      { account: 'TJ-MAG', role: 'enterprise', name: { en: 'Tianjin Magnetics', zh: '天津磁材' } },
    ],
    suggestions: [{ says: 'Is everything well?', command: 'npm run --silent lodestone -- doctor' }],
  };
  const plainly = { paint: (_: string, text: string) => text };

  it('says how much there is, where, who may sign in and what to try', () => {
    expect(welcome(facts, plainly).text.split('\n')).toStrictEqual([
      '',
      'Lodestone is ready: 1 enterprise, 5,961 records, head 6,012, in /ledgers/one',
      '  http://127.0.0.1:3180        http://127.0.0.1:3180/docs to read the interface',
      '',
      'Accounts',
      '  regulator  regulator   Regulator  监管机构',
      '  TJ-MAG     enterprise  Tianjin Magnetics  天津磁材',
      '',
      'Try, in a second terminal (in /src/lodestone)',
      '  # Is everything well?',
      '  npm run --silent lodestone -- doctor',
      '',
      'Ctrl-C stops it; the next start finds everything as it was left.',
    ]);
  });

  it('says which server has the log, and that commands must know it too', () => {
    const onServer = { ...facts, logServer: 'esdb://db:2113' };
    const { text, json } = welcome(onServer, plainly);

    expect(text).toContain('in /ledgers/one, its log on EventStoreDB at esdb://db:2113\n');
    expect(text).toContain('(in /src/lodestone, with the same EVENTSTORE_URL)\n');
    expect(json).toMatchObject({ logServer: 'esdb://db:2113' });
  });

  it('says the same to programs', () => {
    expect(welcome(facts, plainly).json).toStrictEqual({ kind: 'ready', enterprises: 1, ...facts });
  });

  it('does not count records of a ledger without a demonstration', () => {
    const { text } = welcome({ ...facts, records: undefined }, plainly);

    expect(text).toContain('Lodestone is ready: 1 enterprise, head 6,012, in');
  });
});
