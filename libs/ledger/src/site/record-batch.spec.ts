import {
  mined,
  ore,
  recordAct,
  reduction,
  voidRecord,
  type MemoryLedger,
} from '@lodestone/testing';
import { beginChain } from '@lodestone/testing/begun-chain';
import { allOf, batchOf, correctRecord, discarded } from '@lodestone/testing/keeping';
import { rehearseRecords } from './site.decider';
import type { RecordBatch } from './submitted';

describe('a batch', () => {
  const part = { takes: [allOf('OX', 100)], makes: [] };
  const made = recordAct('SEP', 'ore', mined([ore]));
  const used = recordAct('SEP', 'sample', discarded({ takes: [allOf('ORE', 1)] }));
  const heavier = mined([{ ...ore, massGrams: 20 }]);

  it('decides each record on what those before it leave, and takes back what it brought', () => {
    const ledger = beginChain();
    const batch = batchOf('SEP', [
      made,
      recordAct('SEP', 'red', reduction(part)),
      used,
      correctRecord('SEP', 'c', { targetRecordId: 'ore', act: heavier }),
      voidRecord('SEP', 'v1', 'sample'),
      voidRecord('SEP', 'v2', 'ore'),
    ]);

    expect(ledger.submit(batch)).toMatchObject({ outcome: 'accepted' });

    expect(ledger.log.map(({ event }) => event.type).slice(-6)).toEqual([
      'Mined',
      'Refined',
      'Discarded',
      'RecordCorrected',
      'RecordVoided',
      'RecordVoided',
    ]);
    expect(ledger.rows('site-SEP').get('lot/ORE')).toMatchObject({ state: 'voided' });
  });

  it('records nothing when it is good but for its last record, and says which that is', () => {
    const ledger = beginChain();
    const before = ledger.log.length;
    const tooMuch = recordAct('SEP', 'last', discarded({ takes: [allOf('OX', 9_999)] }));

    expect(ledger.submit(batchOf('SEP', [made, used, tooMuch]))).toMatchObject({
      outcome: 'refused',
      refusal: {
        code: 'mass-exceeds-lot',
        detail: { recordId: 'last', lotId: 'OX' },
        pointer: '/records/2/takes/0',
      },
    });
    expect(ledger.log).toHaveLength(before);
  });

  it('brings only what is not there yet, and is unchanged when all of it is', () => {
    const ledger = beginChain();
    ledger.submit(made);

    expect(ledger.submit(batchOf('SEP', [made, used]))).toMatchObject({ outcome: 'accepted' });
    expect(ledger.log.map(({ event }) => event.type).slice(-2)).toEqual(['Mined', 'Discarded']);
    expect(ledger.submit(batchOf('SEP', [made, used]))).toEqual({
      outcome: 'unchanged',
      revision: 3,
    });
  });

  it('stands on the latest of the records that are there, in whichever order it names them', () => {
    const ledger = beginChain();
    ledger.submit(made);
    ledger.submit(used);

    expect(ledger.submit(batchOf('SEP', [used, made]))).toEqual({
      outcome: 'unchanged',
      revision: 3,
    });
  });

  it('is rehearsed to its end: those behind a refused record are judged as if it were not there', () => {
    const tooMuch = recordAct('SEP', 'much', discarded({ takes: [allOf('OX', 9_999)] }));
    const again = recordAct('SEP', 'ore', heavier);
    const last = recordAct('SEP', 'last', discarded({ takes: [allOf('ORE', 1)] }));
    const ledger = beginChain();
    const before = ledger.log.length;
    const tried = rehearsedIn(ledger, batchOf('SEP', [tooMuch, made, again, used, last]));

    expect(tried.map((each) => (each.outcome === 'refused' ? each.refusal.pointer : 'ok'))).toEqual(
      [expect.stringMatching(/^\/records\/0/), 'ok', '/records/2', 'ok', 'ok'],
    );
    expect(tried[2]).toMatchObject({
      // Under the event that would stand there, were it the first.
      refusal: { code: 'record-exists-with-other-content', standsAt: eventsAt(ledger).length },
    });
    expect(ledger.log).toHaveLength(before);
    const sent = ledger.submit(batchOf('SEP', [made, used, last]));
    expect(sent).toStrictEqual({
      outcome: 'accepted',
      events: tried.flatMap((each) => (each.outcome === 'accepted' ? each.events : [])),
    });
  });
});

const eventsAt = (ledger: MemoryLedger) => ledger.log.filter(({ stream }) => stream === 'site-SEP');

const rehearsedIn = (ledger: MemoryLedger, batch: RecordBatch) =>
  rehearseRecords(batch, {
    own: ledger.rows('site-SEP'),
    other: (stream) => ledger.rows(stream),
    targetAt: () => undefined,
    revision: eventsAt(ledger).length,
    circumstances: {
      recordedAt: '2026-01-31T04:00:00.000Z',
      today: ledger.today,
      contentDigest: '',
    },
  });
