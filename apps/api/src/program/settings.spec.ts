import { filingDeadlines } from '@lodestone/reference';
import { settingsFrom } from './settings';

describe('the settings', () => {
  it('are those of a demonstration on this machine when nothing is said', () => {
    expect(settingsFrom({ LODESTONE_DATA: '/d' })).toStrictEqual({
      dataFolder: '/d',
      host: '127.0.0.1',
      port: 3180,
      authMode: 'demo',
      calendarZone: 'Asia/Shanghai',
      keyFile: undefined,
      demonstration: undefined,
      filingDeadlines,
      logLevel: 'info',
      parent: undefined,
    });
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
    [{ LODESTONE_AUTH: 'none' }, 'is not a mode'],
    [{ LODESTONE_HOST: '0.0.0.0' }, 'answers this machine only'],
    [{ LODESTONE_HOST: '::' }, 'answers this machine only'],
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
