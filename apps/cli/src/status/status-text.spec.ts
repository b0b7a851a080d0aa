import type { RunningStatus } from './running-status';
import { statusText } from './status-text';

const status: RunningStatus = {
  url: 'http://127.0.0.1:3180',
  version: '0.1.0',
  status: 'ready',
  takesRecords: true,
  ordinal: 12_345,
  loading: null,
  faults: [],
  readModels: [
    { name: 'records', state: 'ready', ordinal: 12_345, lagSeconds: 0, eventsPerSecond: 1 },
    { name: 'stock', state: 'parked', ordinal: 99, lagSeconds: 61.4, eventsPerSecond: 0 },
  ],
  waiting: {
    commands: 7,
    commandBytes: 2_048,
    lanes: [{ lane: 'scan', waiting: 3, tenants: 2, asked: 1 }],
  },
  streams: 4,
  connections: 9,
  exports: { making: 1, whole: 2, bytes: 1_024 },
  disk: { freeBytes: 1_073_741_824, logBytes: null },
};

const text = (change: Partial<RunningStatus> = {}) =>
  statusText({ ...status, ...change }, { paint: (_, words) => words });

describe('the status of a ledger', () => {
  it('says how far everything is, who waits, and what is left', () => {
    expect(text().split('\n')).toStrictEqual([
      'Lodestone 0.1.0 at http://127.0.0.1:3180: ready',
      'Records are taken.',
      '',
      'Every answer reflects ordinal 12,345.',
      '  read model  state   ordinal',
      '  records     ready    12,345',
      '  stock       parked       99  61 s behind',
      '',
      'Waiting: 7 commands (2.0 KiB)',
      '  scan: 3 questions of 2 tenants, 1 being answered',
      'Open: 9 connections, 4 streams of events',
      'Files: 1 being made, 2 there (1.0 KiB)',
      'Disk: 1.0 GiB free, the log is on a server',
    ]);
  });

  it('says first what is the matter', () => {
    const faults = [{ part: 'event-store', message: 'no room', at: '2026-01-31T04:00:00.000Z' }];
    const lines = text({ takesRecords: false, faults, loading: { done: 1, total: 2 } }).split('\n');

    expect(lines.slice(1, 4)).toStrictEqual([
      'Records are NOT taken: 503.',
      'The demonstration is loading: 1 of 2.',
      'FAULT  event-store since 2026-01-31T04:00:00.000Z: no room',
    ]);
  });
});
