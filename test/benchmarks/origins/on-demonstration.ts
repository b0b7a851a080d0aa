import { ChainInProcess } from '@lodestone/journal';
import { openQueries, type OpenQueries, type QuestionOf } from '@lodestone/read-models';
import { BackReach } from '@lodestone/read-models/provenance/back-reach';
import { FlowIndex, none } from '@lodestone/read-models/provenance/flow-index';
import { LocalNumbers } from '@lodestone/read-models/provenance/local-numbers';
import { chainMoment } from '@lodestone/read-models/provenance/moment-of-chain';
import type { Chain } from '@lodestone/read-models/provenance/origins-of';
import { nationLedgerIn } from '../rebuild/nation-log';

export type Asked = readonly [what: string, ask: () => unknown];

/** Lots that are looked at for the one with most behind it, evenly over all. */
const looked = 400;

/** A ledger that is there, stopped or not: its files are only read. */
export class Demonstration {
  readonly index = new FlowIndex();
  readonly about: string;
  readonly #chain: ChainInProcess;
  readonly #queries: OpenQueries;
  readonly #largest: Readonly<{ lot: string; behind: number }>;

  constructor(folder: string) {
    const { journal, readModels } = nationLedgerIn(folder);
    this.#chain = new ChainInProcess({ folder: journal, bytesMax: Infinity });
    this.#queries = openQueries(readModels, { chain: () => this.#chain.refreshed() });
    const { pieces, ordinal } = this.#chain.refreshed();
    this.index.take(pieces);
    this.#largest = this.#lotWithMostBehind();
    const { lot, behind } = this.#largest;
    this.about = `${ordinal + 1} events, ${this.index.lineCount} lines; ${lot} has ${behind} lots and movements behind it`;
  }

  /** What is asked of the index alone, without places and names of enterprises. */
  get chain(): Chain {
    const { dictionaries } = this.#chain.refreshed();
    return { index: this.index, dictionaries, countryOf: () => undefined };
  }

  get largest(): string {
    return this.#largest.lot;
  }

  /** As the API asks them, with the words of the answer. */
  get questions(): readonly Asked[] {
    const origins = (of: QuestionOf<'origins'>['subject'], element?: string): Asked => [
      `origins of ${of.kind} ${of.id}${element ? ` in ${element}` : ''}`,
      () =>
        this.#queries.ask('origins', {
          ...{ subject: of, element, model: 'proportional', part: 'brought' },
          groupBy: ['kind', 'site'],
        }),
    ];
    const fates = (of: QuestionOf<'fates'>['subject'], element?: string): Asked => [
      `fates of ${of.kind} ${of.id}${element ? ` in ${element}` : ''}`,
      () =>
        this.#queries.ask('fates', {
          ...{ subject: of, element, model: 'proportional', groupBy: ['fate'] },
        }),
    ];
    return [
      origins({ kind: 'lot', id: this.largest }, 'Dy'),
      origins({ kind: 'country', id: 'DE' }, 'Dy'),
      origins({ kind: 'country', id: 'US' }),
      fates({ kind: 'site', id: 'GZ-ION.LEACH1' }, 'Dy'),
      fates({ kind: 'site', id: 'GZ-ION.LEACH1' }),
      fates({ kind: 'enterprise', id: 'BT-ORE' }),
    ];
  }

  close(): void {
    this.#queries.close();
  }

  #lotWithMostBehind(): Readonly<{ lot: string; behind: number }> {
    const { index } = this;
    const locals = { pools: new LocalNumbers(), groups: new LocalNumbers() };
    const moment = chainMoment({});
    let most = { lot: 0, behind: 0 };
    for (let n = 1; n <= looked; n++) {
      const pool = Math.floor((index.poolCount * n) / looked) - 1;
      if (index.latestLine(pool) === none) continue;
      const reach = new BackReach(index, locals, { moment, stillAsked: () => undefined });
      reach.need(pool, Infinity);
      reach.finish();
      const behind = reach.pools.length;
      if (behind > most.behind && this.#isLot(pool)) most = { lot: index.lotOfPool(pool), behind };
    }
    const word = this.#chain.refreshed().dictionaries.of('lot').wordOf(most.lot);
    return { lot: word, behind: most.behind };
  }

  #isLot(pool: number): boolean {
    const lots = this.#chain.refreshed().dictionaries.of('lot');
    const word = lots.wordOf(this.index.lotOfPool(pool));
    return word.split('/').length === 2 && !word.includes('unit:');
  }
}
