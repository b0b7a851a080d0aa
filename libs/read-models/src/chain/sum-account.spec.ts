import { accounts, isPosted, postingsOf, type PostingLine } from '@lodestone/ledger';
import { isCounted } from '@lodestone/kernel';
import { everyHistory } from '@lodestone/testing/histories/every-history';
import { recordedLog } from '@lodestone/testing/followed-read-model';
import { FollowedChain } from '@lodestone/testing/read-models/followed-chain';
import { sumAccount } from './sum-account';

const stillAsked = (): void => undefined;

describe('the sums of an account', () => {
  it('are those of its posting lines, by day, by ordinal and by site', () => {
    everyHistory(
      ({ ledger }) => {
        const log = recordedLog(ledger.log);
        const chain = FollowedChain.of(log);
        const counted = log.filter(({ stream }) => isCounted(stream));
        for (const [n, account] of accounts.entries()) {
          const knownAt = Math.floor((counted.length * (n + 1)) / accounts.length) - 1;
          const asOf = n % 2 === 0 ? undefined : '2025-02-15';
          const siteId = n % 3 === 0 ? undefined : 'A';
          const lines = counted
            .slice(0, knownAt + 1)
            .flatMap(({ event }) => (isPosted(event) ? postingsOf(event) : []))
            .filter((line) => line.account === account)
            .filter((line) => siteId === undefined || line.siteId === siteId)
            .filter((line) => asOf === undefined || line.occurredOn <= asOf);

          expect(sumAccount(chain, { account, siteId, asOf, knownAt }, { stillAsked })).toEqual({
            ...sumsOf(lines),
            knownAt,
          });
        }
      },
      { runs: 3, moves: 200 },
    );
  });

  it('of the nation are nothing, all accounts together', () => {
    everyHistory(
      ({ ledger }) => {
        const chain = FollowedChain.of(recordedLog(ledger.log));
        const sums = accounts.map((account) => sumAccount(chain, { account }, { stillAsked }));
        expect(sums.reduce((sum, { massGrams }) => sum + BigInt(massGrams), 0n)).toBe(0n);
      },
      { runs: 2, moves: 100 },
    );
  });

  it('look every few thousand lines whether somebody still asks', () => {
    const log: Parameters<typeof FollowedChain.of>[0][] = [];
    everyHistory(({ ledger }) => void log.push(recordedLog(ledger.log)), { runs: 1, moves: 40 });
    const chain = FollowedChain.of(log[0] ?? []);
    const gone = (): never => {
      throw new Error('nobody asks this any more');
    };

    expect(() => sumAccount(chain, { account: 'stock' }, { stillAsked: gone })).toThrow(
      'nobody asks',
    );
  });
});

function sumsOf(lines: readonly PostingLine[]) {
  const micrograms = new Map<string, bigint>();
  for (const { content } of lines) {
    for (const [element, amount] of content) {
      micrograms.set(element, (micrograms.get(element) ?? 0n) + amount);
    }
  }
  return {
    massGrams: String(lines.reduce((sum, { massGrams }) => sum + BigInt(massGrams), 0n)),
    elementMicrograms: Object.fromEntries(
      [...micrograms].filter(([, sum]) => sum !== 0n).map(([of, sum]) => [of, String(sum)]),
    ),
  };
}
