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
      { account: 'BT-ORE', role: 'enterprise', name: { en: 'Baotou Mining', zh: '包头矿业' } },
    ],
    suggestions: [{ says: 'Is everything well?', command: 'npm run --silent lodestone -- doctor' }],
  };
  const examples = facts.accounts.slice(0, 2);
  const plainly = { paint: (_: string, text: string) => text };

  it('says what there is and where, who may sign in for example, and what to try', () => {
    expect(welcome({ facts, examples }, plainly).text.split('\n')).toStrictEqual([
      'Lodestone is ready at http://127.0.0.1:3180 (docs: http://127.0.0.1:3180/docs)',
      '  Events 0 to 6,012: 5,961 records of the demonstration; the others open the',
      '  ledger, register its 2 enterprises and their sites, or came later',
      '  Kept in /ledgers/one',
      '',
      'Accounts, without passwords (all 3: http://127.0.0.1:3180/accounts)',
      '  regulator  Regulator  监管机构',
      '  TJ-MAG     Tianjin Magnetics  天津磁材',
      '',
      'Try, in a second terminal (in /src/lodestone)',
      '  # Is everything well?',
      '  npm run --silent lodestone -- doctor',
      'Ctrl-C stops it; the next start finds everything as it was left.',
    ]);
  });

  it('cuts a name that would wrap in a terminal', () => {
    const name = {
      en: 'Baotou Shuangyao Rare Earth Mining Co., Ltd.',
      zh: '包头霜曜稀土矿业有限公司',
    };
    const long = [{ account: 'regulator', role: 'enterprise', name }];
    const { text } = welcome({ facts, examples: long }, plainly);

    expect(text).toContain(
      '  regulator  Baotou Shuangyao Rare Earth Mining Co., …  包头霜曜稀土矿业有限公司\n',
    );
  });

  it('leaves every command on a screen of 80 columns and 24 lines', () => {
    const signIn =
      "curl -s http://127.0.0.1:3180/sign-in -H 'content-type: application/json' " +
      '-d \'{"account":"regulator"}\'';
    const curl =
      `curl -s -H "authorization: Bearer $(${signIn} | sed 's/.*"token":"\\([^"]*\\)".*/\\1/')" ` +
      "'http://127.0.0.1:3180/registers/transaction-volumes?groupBy=month&exporterId=AH-MAG'";
    const run = 'npm run --silent lodestone --';
    const suggestions = [curl, `${run} doctor`, `${run} rebuild --check`].map((command) => ({
      says: 'What one exporter sold and exported, by month',
      command,
    }));
    const handful = Array.from({ length: 5 }, () => facts.accounts[1]).filter(
      (account) => account !== undefined,
    );
    const whole = { ...facts, headOrdinal: 60_146, records: 59_998, suggestions };
    const lines = welcome({ facts: whole, examples: handful }, plainly).text.split('\n');
    const rows = lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 80)), 0);

    // One is for the cursor.
    expect(rows).toBeLessThanOrEqual(23);
  });

  it('says which server has the log, and that commands must know it too', () => {
    const onServer = { ...facts, logServer: 'esdb://db:2113' };
    const { text, json } = welcome({ facts: onServer, examples }, plainly);

    expect(text).toContain('in /ledgers/one, its log on EventStoreDB at esdb://db:2113\n');
    expect(text).toContain('(in /src/lodestone, with the same EVENTSTORE_URL)\n');
    expect(json).toMatchObject({ logServer: 'esdb://db:2113' });
  });

  it('says the same to programs, and every account', () => {
    expect(welcome({ facts, examples }, plainly).json).toStrictEqual({
      kind: 'ready',
      enterprises: 2,
      ...facts,
    });
  });

  it('does not count records of a ledger without a demonstration', () => {
    const { text } = welcome({ facts: { ...facts, records: undefined }, examples }, plainly);

    expect(text).toContain('\n  Events 0 to 6,012, 2 enterprises\n');
  });
});
