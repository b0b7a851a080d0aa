import { UsageError } from './cannot-run';
import { settingsFrom } from './settings';

describe('the command line of esdb-node', () => {
  it('needs nothing', () => {
    expect(settingsFrom([], '/here')).toStrictEqual({
      storage: { kind: 'folder', folder: '/here/.lodestone-esdb' },
      host: '127.0.0.1',
      port: 2113,
      json: false,
    });
  });

  it.each([
    [['--data', 'log'], { kind: 'folder', folder: '/here/log' }],
    [['--data', '/log'], { kind: 'folder', folder: '/log' }],
    [['--in-memory'], { kind: 'memory' }],
    [['--attach', '../ledger', '--host', '::1'], { kind: 'attached', folder: '/ledger' }],
  ])('%j', (args, storage) => {
    expect(settingsFrom(args, '/here')?.storage).toStrictEqual(storage);
  });

  it.each([
    [['--nonsense']],
    [['positional']],
    [['--port', 'x']],
    [['--port', '65536']],
    [['--data', '']],
    [['--data']],
    [['--data', 'a', '--attach', 'b']],
    [['--attach', 'a', '--host', '10.0.0.1']],
  ])('%j is refused', (args) => {
    expect(() => settingsFrom(args, '/here')).toThrow(UsageError);
  });

  it('asks for help in two ways', () => {
    expect(settingsFrom(['--help'], '/here')).toBeUndefined();
    expect(settingsFrom(['-h'], '/here')).toBeUndefined();
  });
});
