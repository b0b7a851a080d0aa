import { isCounted } from '@lodestone/kernel';
import { assay } from '@lodestone/testing/keeping';
import { FollowedReadModels } from '@lodestone/testing/read-models/followed-read-models';
import { TradedChain } from '@lodestone/testing/traded-chain';

describe('stock of a lot that is analysed anew', () => {
  it('differs by what it is known to hold, and names the record that says so', () => {
    const chain = new TradedChain();
    const followed = new FollowedReadModels();
    const asOf = '2026-01-01';
    const before = chain.log.filter(({ stream }) => isCounted(stream)).length - 1;
    chain.record('SEP', 'anew', assay());
    followed.take(chain.news);

    const [from, to] = [before, before + 1].map((knownAt) => ({ asOf, knownAt }));
    const { lots } = followed.ask('compare-stock', { from: from!, to: to!, limit: 500 });

    expect(lots).toMatchObject([
      {
        lotId: 'OX',
        fromGrams: 10_000,
        toGrams: 10_000,
        changes: [{ type: 'LotAssayed', recordId: 'anew', because: 'told', massGrams: 0 }],
      },
    ]);
    expect(lots[0]!.toMicrograms.Nd).not.toBe(lots[0]!.fromMicrograms.Nd);
    followed.close();
  });
});
