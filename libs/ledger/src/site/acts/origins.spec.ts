import type { SubmittedAct, SubmittedLot } from '@lodestone/ledger';
import { mined, recordAct, voidRecord } from '@lodestone/testing';
import { beginChain, submitted } from '@lodestone/testing/begun-chain';
import { batchOf, correctRecord } from '@lodestone/testing/keeping';

const lotOf = (material: string, lotId = 'NEW'): SubmittedLot => ({
  lotId,
  material,
  massGrams: 1_000,
  ppm: { Nd: 200_000 },
});

const collected = (material: string, scrapSource = 'magnet-maker'): SubmittedAct => ({
  type: 'ScrapCollected',
  occurredOn: '2025-02-01',
  scrapSource,
  makes: [lotOf(material)],
});

const refusal = (material: string) => ({
  outcome: 'refused',
  refusal: { code: 'origin-impossible', detail: { lotId: 'NEW', material } },
});

describe('what comes out of the ground', () => {
  it.each([
    'ndfeb-magnet',
    'terbium-oxide',
    'praseodymium-neodymium-carbonate',
    'neodymium-metal',
    'ndfeb-swarf',
    'ndfeb-alloy-ingot',
  ])('is not %s', (material) => {
    expect(beginChain().submit(recordAct('SEP', 'new', mined([lotOf(material)])))).toMatchObject({
      ...refusal(material),
      refusal: { detail: { act: 'Mined' }, pointer: '/makes/0/material' },
    });
  });

  it.each([
    'rock-ore',
    'ion-clay-oxide-concentrate',
    'monazite-concentrate',
    'mixed-rare-earth-carbonate',
  ])('may be %s', (material) => {
    expect(beginChain().submit(recordAct('SEP', 'new', mined([lotOf(material)]))).outcome).toBe(
      'accepted',
    );
  });

  it('is not said otherwise by the second lot, in a batch or by a correction', () => {
    const ledger = beginChain();
    const both = [lotOf('rock-ore', 'ORE'), lotOf('ndfeb-magnet')];
    const right = recordAct('SEP', 'ore', mined([lotOf('rock-ore', 'ORE')]));
    const wrong = recordAct('SEP', 'new', mined([lotOf('ndfeb-magnet')]));

    expect(ledger.submit(recordAct('SEP', 'new', mined(both)))).toMatchObject({
      refusal: { code: 'origin-impossible', pointer: '/makes/1/material' },
    });
    expect(ledger.submit(batchOf('SEP', [right, wrong]))).toMatchObject({
      refusal: { code: 'origin-impossible', pointer: '/records/1/makes/0/material' },
    });
    submitted(ledger, right);
    const act = mined(both);
    expect(
      ledger.submit(correctRecord('SEP', 'fix', { targetRecordId: 'ore', act })),
    ).toMatchObject({ refusal: { code: 'origin-impossible', pointer: '/act/makes/1/material' } });
  });

  it('stays what a program said that asked nothing: it is corrected in its grams, and voided', () => {
    const ledger = beginChain();
    const [event] = decided(ledger.decide(recordAct('SEP', 'old', opened(lotOf('ndfeb-magnet')))));
    ledger.record('site-SEP', { ...event, type: 'Mined' });
    const act = mined([{ ...lotOf('ndfeb-magnet'), massGrams: 900 }]);

    submitted(ledger, correctRecord('SEP', 'fix', { targetRecordId: 'old', act }));
    const other = mined([{ ...lotOf('ndfeb-bonded-magnet'), massGrams: 900 }]);
    expect(
      ledger.submit(correctRecord('SEP', 'fix2', { targetRecordId: 'old', act: other })),
    ).toMatchObject(refusal('ndfeb-bonded-magnet'));
    submitted(ledger, voidRecord('SEP', 'undo', 'old'));
  });
});

describe('what is collected as scrap', () => {
  it.each(['rock-ore', 'bastnaesite-concentrate', 'neodymium-oxide', 'ndfeb-magnet'])(
    'is not %s, whoever gave it',
    (material) => {
      for (const source of ['magnet-maker', 'vehicles', 'confiscated']) {
        expect(
          beginChain().submit(recordAct('SEP', 'new', collected(material, source))),
        ).toMatchObject(refusal(material));
      }
    },
  );

  it.each(['ndfeb-swarf', 'ndfeb-end-of-life-magnets', 'end-of-life-assemblies'])(
    'may be %s',
    (material) => {
      expect(beginChain().submit(recordAct('SEP', 'new', collected(material))).outcome).toBe(
        'accepted',
      );
    },
  );
});

describe('what is landed, and what lay there at the start', () => {
  it.each(['ndfeb-magnet', 'rock-ore', 'ndfeb-swarf'])('may be %s', (material) => {
    const landed: SubmittedAct = {
      type: 'ImportLanded',
      occurredOn: '2025-02-01',
      originCountryCode: 'MM',
      makes: [lotOf(material)],
    };

    for (const act of [landed, opened(lotOf(material))]) {
      expect(beginChain().submit(recordAct('SEP', 'new', act)).outcome).toBe('accepted');
    }
  });
});

function opened(lot: SubmittedLot): SubmittedAct {
  return { type: 'OpeningStockDeclared', occurredOn: '2025-02-01', makes: [lot] };
}

function decided(decision: ReturnType<ReturnType<typeof beginChain>['decide']>) {
  if (decision.outcome !== 'accepted') throw new Error(JSON.stringify(decision));
  return decision.events;
}
