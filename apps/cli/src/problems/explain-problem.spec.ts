import { CannotRun, UsageError } from '../command';
import { AnsweredWith, LedgerClient, type Problem } from '../demo/ledger-client';
import { explainProblem } from './explain-problem';

const asked = {
  client: new LedgerClient('http://127.0.0.1:1'),
  account: 'regulator',
  command: 'findings',
  given: { names: [], values: { rule: 'nope' }, switches: new Set<string>() },
  fields: { rule: 'rule', 'as-of': 'asOf' },
};

const invalid = (...errors: NonNullable<Problem['errors']>): AnsweredWith =>
  new AnsweredWith(400, '/findings', { message: { en: 'The request is not valid.' }, errors });

const unknownRule = {
  pointer: '/rule',
  code: 'codes-unknown',
  message: { en: 'must be one of: contradicted, uscc-shared' },
};

describe('what a ledger says is wrong', () => {
  it('is said of the options that were typed, one by one for programs', async () => {
    const error = await explainProblem(invalid(unknownRule), asked);

    expect(error).toBeInstanceOf(UsageError);
    expect(error).toMatchObject({
      message: '--rule nope must be one of: contradicted, uscc-shared.',
      mend: expect.stringContaining('findings --help') as string,
      misused: [
        {
          option: '--rule',
          value: 'nope',
          code: 'codes-unknown',
          message: 'must be one of: contradicted, uscc-shared',
        },
      ],
    });
  });

  it('is said of all of them, and of a field that no option is by its name', async () => {
    const limit = { pointer: '/limit', code: 'number-malformed', message: { en: 'must be small' } };

    expect((await explainProblem(invalid(unknownRule, limit), asked)).message).toBe(
      '--rule nope must be one of: contradicted, uscc-shared. limit must be small.',
    );
  });

  it('is the problem itself where no field is named', async () => {
    const beyond = new AnsweredWith(400, '/findings', {
      message: { en: 'knownAt 9 lies beyond the head, which is 7.' },
    });

    expect(await explainProblem(beyond, asked)).toMatchObject({
      name: 'UsageError',
      message: 'knownAt 9 lies beyond the head, which is 7.',
      misused: [],
    });
  });

  it('is what the command makes of it where nothing is found', async () => {
    const notFound = () => new CannotRun('there is no such site.', 'look at the id.');
    const gone = new AnsweredWith(404, '/findings');

    expect(await explainProblem(gone, { ...asked, notFound })).toMatchObject({
      message: 'there is no such site.',
      exitCode: 1,
    });
  });

  it('is no answer where the ledger has gone', async () => {
    expect((await explainProblem(new TypeError('fetch failed'), asked)).message).toBe(
      'no ledger answers at http://127.0.0.1:1.',
    );
  });
});
