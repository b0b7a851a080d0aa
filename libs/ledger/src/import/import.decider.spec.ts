import { MemoryLedger } from '@lodestone/testing';
import { close, open, pause, progress, resume } from './import-refusals.fixture';
import type { ImportCommand } from './import.decider';

const about = { enterpriseId: 'MAG', importId: 'APRIL' };
const none = { records: 0, recorded: 0, unchanged: 0, wrong: 0 };
const some = { records: 10, recorded: 7, unchanged: 1, wrong: 2 };

/** What the last of these commands comes to. */
function last(...commands: readonly ImportCommand[]) {
  const ledger = new MemoryLedger('2025-04-22');
  const decisions = commands.map((command) => ledger.submit(command));
  return decisions.at(-1);
}

const progressed = (data: object) => ({
  outcome: 'accepted',
  events: [{ type: 'ImportProgressed', data: { ...about, ...data } }],
});

describe('a job that brings a file', () => {
  it('is opened once, however often the same file comes', () => {
    const { data } = open();
    const opened = { type: 'ImportOpened', data: { ...data, sequence: 1 } };
    expect(last(open())).toStrictEqual({ outcome: 'accepted', events: [opened] });
    expect(last(open(), progress(), open({ replicaId: 'replica-2' }))).toStrictEqual({
      outcome: 'unchanged',
      revision: 0,
    });
    expect(last(open(), close(), open())).toStrictEqual({ outcome: 'unchanged', revision: 0 });
  });

  it.each<[string, object]>([
    ['bytes', { fileDigest: 'digest-2' }],
    ['mode', { mode: 'checked' }],
    ['format', { format: 'xlsx' }],
    ['kind of record', { recordType: 'Exported' }],
    ['site', { siteId: 'WORKS' }],
  ])('is another one with another %s, and refused', (_, change) => {
    expect(last(open(), open(change))).toMatchObject({
      refusal: { code: 'import-exists-with-other-content' },
    });
  });

  it('says how far it is, and rests until it is gone on with', () => {
    const recording = { phase: 'recording', rows: 10, counts: some };
    expect(last(open(), progress())).toStrictEqual(
      progressed({ ...recording, isPaused: false, sequence: 2 }),
    );
    expect(last(open(), progress(), pause)).toStrictEqual(
      progressed({ ...recording, isPaused: true, sequence: 3 }),
    );
    expect(last(open(), pause, progress())).toStrictEqual(
      progressed({ ...recording, isPaused: true, sequence: 3 }),
    );
    expect(last(open(), pause, resume)).toStrictEqual(
      progressed({ phase: 'recording', rows: 0, counts: none, isPaused: false, sequence: 3 }),
    );
    expect(last(open(), pause, pause)).toStrictEqual({ outcome: 'unchanged', revision: 1 });
    expect(last(open(), resume)).toStrictEqual({ outcome: 'unchanged', revision: 0 });
  });

  it('does not rest any more once it is finished', () => {
    const finished = { phase: 'finished', rows: 10, counts: some, result: 'completed' };
    expect(last(open(), pause, progress(finished))).toStrictEqual(
      progressed({ ...finished, isPaused: false, sequence: 3 }),
    );
    expect(last(open(), progress(finished), pause)).toStrictEqual({
      outcome: 'unchanged',
      revision: 1,
    });
  });

  it('closes once, with what became of it', () => {
    const closed = (counts: object, sequence: number) => ({
      outcome: 'accepted',
      events: [
        { type: 'ImportClosed', data: { ...about, outcome: 'completed', counts, sequence } },
      ],
    });
    expect(last(open(), progress(), close())).toStrictEqual(closed(some, 3));
    expect(last(open(), close({ counts: some }))).toStrictEqual(closed(some, 2));
    expect(last(open(), close(), close({ outcome: 'cancelled' }))).toStrictEqual({
      outcome: 'unchanged',
      revision: 1,
    });
    expect(last(open(), close(), pause)).toMatchObject({ refusal: { code: 'import-closed' } });
  });

  it('is nobody’s before it is opened', () => {
    for (const command of [progress(), pause, resume, close()]) {
      expect(last(command)).toMatchObject({ refusal: { code: 'import-not-there' } });
    }
  });
});
