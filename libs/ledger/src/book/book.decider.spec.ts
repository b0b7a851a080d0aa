import { MemoryLedger } from '@lodestone/testing';
import fc from 'fast-check';
import { drop, fullBook, save } from './book-refusals.fixture';
import { namesMax, type BookCommand } from './book.decider';
import { bookStream } from './book.events';
import { labelRowOf, labelsIn, savedLabelsIn } from './book.rows';

describe('the book of an enterprise', () => {
  let ledger: MemoryLedger;
  beforeEach(() => {
    ledger = new MemoryLedger();
  });

  const rows = () => ledger.rows(bookStream('MAG'));
  const savedIn = () => savedLabelsIn(rows()).map(({ labelId, saved }) => [labelId, saved.ref]);

  it('keeps what a label stands for, in the stream of the enterprise', () => {
    expect(ledger.submit(save('a'))).toStrictEqual({
      outcome: 'accepted',
      events: [
        {
          type: 'NameSaved',
          data: {
            enterpriseId: 'MAG',
            labelId: 'a',
            sequence: 1,
            ref: 'ref-1',
            sealedLabel: 'sealed',
          },
        },
      ],
    });
    expect(ledger.log.map(({ stream }) => stream)).toStrictEqual(['book-MAG']);
    expect(savedIn()).toStrictEqual([['a', 'ref-1']]);
  });

  it('writes the same down once, and other content or another writing again', () => {
    ledger.submit(save('a'));
    expect(ledger.submit(save('a'))).toStrictEqual({ outcome: 'unchanged', revision: 0 });
    expect(ledger.submit(save('a', 'ref-2')).outcome).toBe('accepted');
    expect(ledger.submit(save('a', 'ref-2', 'written otherwise')).outcome).toBe('accepted');
    expect(ledger.submit(save('a')).outcome).toBe('accepted');

    expect(labelRowOf(rows(), 'a')).toMatchObject({ sequence: 4, revision: 3 });
    expect(savedIn()).toStrictEqual([['a', 'ref-1']]);
  });

  it('drops a label once, and takes it again', () => {
    ledger.submit(save('a'));
    expect(ledger.submit(drop('a')).outcome).toBe('accepted');
    expect(ledger.submit(drop('a'))).toStrictEqual({ outcome: 'unchanged', revision: 1 });
    expect(savedIn()).toStrictEqual([]);

    // What was recorded once has an id of its own: each event counts on.
    expect(ledger.submit(save('a'))).toMatchObject({ events: [{ data: { sequence: 3 } }] });
  });

  it('that is full takes a label again that it has, and another one when one is dropped', () => {
    for (const command of fullBook()) ledger.submit(command);
    expect(ledger.submit(save('label-0', 'ref-2')).outcome).toBe('accepted');
    expect(ledger.submit(save('one-more')).outcome).toBe('refused');
    ledger.submit(drop('label-1'));
    expect(ledger.submit(save('one-more')).outcome).toBe('accepted');
    expect(labelsIn(rows())).toBe(namesMax);
  });

  it('counts what it holds, and says of each label what was said last, whatever was said', () => {
    const said = fc.record({
      drops: fc.boolean(),
      labelId: fc.constantFrom('a', 'b', 'c'),
      ref: fc.constantFrom('ref-1', 'ref-2'),
    });
    fc.assert(
      fc.property(fc.array(said, { maxLength: 30 }), (all) => {
        ledger = new MemoryLedger();
        const last = new Map<string, string>();
        for (const { drops, labelId, ref } of all) {
          const command: BookCommand = drops ? drop(labelId) : save(labelId, ref);
          ledger.submit(command);
          if (drops) last.delete(labelId);
          else last.set(labelId, ref);
        }
        expect(savedIn()).toStrictEqual([...last].sort(([a], [b]) => (a < b ? -1 : 1)));
        expect(labelsIn(rows())).toBe(last.size);
        const ids = ledger.log.map(({ event }) => {
          const { labelId, sequence } = event.data as { labelId: string; sequence: number };
          return `${labelId}/${sequence}`;
        });
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});
