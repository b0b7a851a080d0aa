import { UsageError } from '../command';
import { parse, portOf } from './parse';

const command = {
  name: 'rebuild',
  takes: '[<read-model>…]',
  options: {
    check: { about: '' },
    data: { value: 'DIR', about: '' },
    port: { value: 'N', about: '' },
  },
};
const { takes: _, ...withoutArguments } = command;

describe('reading a command line', () => {
  it('tells names, values and switches apart, in any order', () => {
    const given = parse(['volumes', '--check', '--data=a b', 'clients', '--port', '80'], command);

    expect(given).toStrictEqual({
      names: ['volumes', 'clients'],
      values: { data: 'a b', port: '80' },
      switches: new Set(['check']),
    });
  });

  it('takes what follows -- as names', () => {
    expect(parse(['--', '--check'], command).names).toStrictEqual(['--check']);
  });

  it.each([
    [['--chekc'], "'--chekc' is not an option of rebuild.", '--check'],
    [['-x'], "'-x' is not an option of rebuild.", 'npm run --silent lodestone -- rebuild --help'],
    [['--constructor'], "'--constructor' is not an option of rebuild.", undefined],
    [['--check=yes'], "--check takes no value, but got 'yes'.", undefined],
    [['--data'], '--data needs a value: --data DIR.', undefined],
    [['--data='], '--data needs a value: --data DIR.', undefined],
    [['--data', '--check'], '--data needs a value: --data DIR.', undefined],
    [['--data', 'a', '--data', 'b'], '--data was given twice.', undefined],
  ])('refuses %j', (args, message, mend) => {
    expect(refusalOf(() => parse(args, command))).toMatchObject(
      mend ? { message, mend } : { message },
    );
  });

  it('refuses an argument where none is taken', () => {
    expect(refusalOf(() => parse(['volumes'], withoutArguments))).toMatchObject({
      message: "rebuild takes no arguments, but got 'volumes'.",
    });
  });

  it('lets nothing stand in the way of help', () => {
    expect(parse(['volumes', '-h'], withoutArguments).switches).toStrictEqual(new Set(['help']));
  });

  it.each(['70000', '-1', 'http', '8e3', ''])('refuses the port %p', (port) => {
    const given = { names: [], values: { port }, switches: new Set<string>() };

    expect(refusalOf(() => portOf(given)).message).toBe(`--port ${port} is not a port.`);
  });

  it('takes 0 for a port that the machine chooses', () => {
    expect(portOf(parse(['--port', '0'], command))).toBe(0);
    expect(portOf(parse([], command))).toBeUndefined();
  });
});

function refusalOf(parsing: () => unknown): UsageError {
  try {
    parsing();
  } catch (error) {
    if (error instanceof UsageError) return error;
  }
  throw new Error('it was accepted');
}
