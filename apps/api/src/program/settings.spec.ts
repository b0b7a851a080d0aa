import { filingDeadlines } from '@lodestone/reference';
import { noLimits } from '../access/limits';
import { settingsFrom } from './settings';

describe('the settings', () => {
  it('are those of a demonstration on this machine when nothing is said', () => {
    expect(settingsFrom({ LODESTONE_DATA: '/d' })).toStrictEqual({
      dataFolder: '/d',
      eventStoreUrl: undefined,
      host: '127.0.0.1',
      port: 3180,
      attachedPort: undefined,
      authMode: 'demo',
      calendarZone: 'Asia/Shanghai',
      said: { calendarZone: undefined, demonstration: undefined, scale: undefined },
      keyFile: undefined,
      demonstration: undefined,
      filingDeadlines,
      questionMsMax: 10_000,
      chainBytesMax: 2_147_483_648,
      exportBytesMax: 4_294_967_296,
      logLevel: 'info',
      traces: undefined,
      parent: undefined,
      oidc: undefined,
      tls: undefined,
      trustedProxies: [],
      limits: noLimits,
    });
  });

  it('take the server that has the log, and take an empty name for none', () => {
    expect(settingsFrom({ EVENTSTORE_URL: ' esdb://db ' }).eventStoreUrl).toBe('esdb://db');
    expect(settingsFrom({ EVENTSTORE_URL: ' ' }).eventStoreUrl).toBeUndefined();
  });

  it('offer the log over the protocol of EventStoreDB only when they are asked to', () => {
    expect(settingsFrom({ LODESTONE_ESDB_PORT: '2114' }).attachedPort).toBe(2_114);
    expect(settingsFrom({ LODESTONE_ESDB_PORT: 'off' }).attachedPort).toBeUndefined();
  });

  it('bound how long a question may take', () => {
    const msOf = (text: string) => settingsFrom({ LODESTONE_QUESTION_SECONDS: text }).questionMsMax;

    expect([msOf('0.1'), msOf('30'), msOf('')]).toStrictEqual([100, 30_000, 10_000]);
    for (const text of ['0', '-1', 'ten', '601', '1e2']) {
      expect(() => msOf(text)).toThrow(`LODESTONE_QUESTION_SECONDS=${text}`);
    }
  });

  it('bound what the lines may take in memory', () => {
    const bytesOf = (text: string) =>
      settingsFrom({ LODESTONE_CHAIN_MEGABYTES: text }).chainBytesMax;

    expect([bytesOf('1'), bytesOf('')]).toStrictEqual([1_048_576, 2_147_483_648]);
    for (const text of ['0', '-1', 'much', '1.5', '100001']) {
      expect(() => bytesOf(text)).toThrow(`LODESTONE_CHAIN_MEGABYTES=${text}`);
    }
  });

  it('take the seed of another nation', () => {
    expect(settingsFrom({ LODESTONE_DEMONSTRATION: 'on' }).demonstration).toMatchObject({
      seed: 785,
    });
    expect(settingsFrom({ LODESTONE_DEMONSTRATION: '42' }).demonstration).toMatchObject({
      seed: 42,
    });
  });

  it.each([
    [{ LODESTONE_PORT: '70000' }, 'is not a port'],
    [{ LODESTONE_PORT: 'http' }, 'is not a port'],
    [{ LODESTONE_ESDB_PORT: 'on' }, 'LODESTONE_ESDB_PORT=on is not a port'],
    [
      { LODESTONE_ESDB_PORT: '2113', EVENTSTORE_URL: 'esdb://db' },
      'EVENTSTORE_URL says that the log is on a server',
    ],
    [{ LODESTONE_AUTH: 'none' }, 'is not a mode'],
    [{ LODESTONE_HOST: '0.0.0.0' }, 'is not this machine alone'],
    [{ LODESTONE_HOST: '::' }, 'is not this machine alone'],
    [{ LODESTONE_CALENDAR_ZONE: 'Mars/Olympus' }, 'is not a time zone'],
    [{ LODESTONE_DEMONSTRATION: 'perhaps' }, 'neither on, off nor a seed'],
  ])('say what is wrong with %j, and what to try', (environment, words) => {
    expect(() => settingsFrom(environment)).toThrow(words);
    expect(() => settingsFrom(environment)).toThrow(
      expect.objectContaining({ line: expect.stringMatching(/^Error: .* Try: .*\.$/) }),
    );
  });

  it.each(['127.0.0.1', 'localhost', '::1'])('let the demonstration listen on %s', (host) => {
    expect(settingsFrom({ LODESTONE_HOST: host }).host).toBe(host);
  });
});
