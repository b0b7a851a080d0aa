import { createHash } from 'node:crypto';
import { civilDateIn, type Ordinal, programVersion } from '@lodestone/kernel';
import {
  datasetOf,
  filterNames,
  type Dataset,
  type Filter,
  type FormatName,
} from '@lodestone/exchange';
import { readModelsOf, type QueryName } from '@lodestone/read-models';
import { Injectable } from '@nestjs/common';
import { seesIdentities } from '../access/as-seen-by';
import type { Viewer } from '../access/viewer';
import { notFound } from '../http/problem';
import type { FollowedName } from '../reading/follower/groups';
import { Moments } from '../reading/moments';
import { notReached, ReadSide, waitMsMax } from '../reading/read-side';
import { LedgerFacts } from '../running/ledger-facts';
import { IdentityViews } from '../submitting/identity-views';
import type { Sender } from '../submitting/submissions';
import { ExportScope } from './export-scope';
import type { ExportQueryDto } from './exports.dto';
import { KeptExports, type Kept } from './kept-exports';

export type AskedExport = Readonly<{
  dataset: string;
  format: FormatName;
  query: ExportQueryDto;
  minOrdinal: Ordinal | undefined;
}>;

export type FoundExport = Readonly<{
  kept: Kept;
  /** As it is called where it is saved. */
  fileName: string;
  knownAt: Ordinal;
  /** Names stand in it, and every look at one is written down before it leaves. */
  showsIdentities: boolean;
}>;

@Injectable()
export class ExportsService {
  constructor(
    private readonly keptExports: KeptExports,
    private readonly scope: ExportScope,
    private readonly readSide: ReadSide,
    private readonly moments: Moments,
    private readonly facts: LedgerFacts,
    private readonly views: IdentityViews,
  ) {}

  /** @throws ProblemException before anything of it is made */
  async find(
    { dataset: name, format, query, minOrdinal }: AskedExport,
    viewer: Viewer,
  ): Promise<FoundExport> {
    const dataset = datasetOf(name);
    if (!dataset) throw notFound();
    const filter = filterOf(query);
    await this.scope.assertMayAsk(dataset, filter, viewer);
    const knownAt = await this.ordinalFor(dataset, query, minOrdinal);
    const { asOf } = query;
    const kept = this.keptExports.obtain({
      ...{ dataset: name, format, knownAt, asOf, filter, viewer },
      lastDay: await this.lastDayBy(knownAt),
      audience: this.audienceOf(dataset, viewer),
      forgotten: dataset.hasIdentities ? await this.forgotten() : undefined,
      version: programVersion,
    });
    // A failure is told to whoever waits for the file; here nobody does yet.
    kept.made.catch(() => undefined);
    return {
      kept,
      knownAt,
      fileName: fileNameOf({ dataset, knownAt, asOf, filter, format }),
      showsIdentities:
        dataset.name === 'clients' && viewer.role === 'regulator' && seesIdentities(viewer),
    };
  }

  /** Awaited: what was not written down does not leave. */
  async recordLook({ kept }: FoundExport, sender: Sender): Promise<void> {
    const { clientIds } = await kept.made;
    await this.views.record({ question: 'export-clients', clientIds }, sender);
  }

  /**
   * Who sees the same. Whose a record is goes by what is known now, as in every answer: what of the log
   * an enterprise sees may be another tomorrow, also of an ordinal of today.
   */
  private audienceOf({ name }: Dataset, viewer: Viewer): string {
    if (viewer.role !== 'enterprise') {
      return seesIdentities(viewer) ? `${viewer.role}/identities` : viewer.role;
    }
    const own = `enterprise/${viewer.enterpriseId}`;
    return name === 'events' ? `${own}@${this.readSide.reachedOrdinal(['records'])}` : own;
  }

  /** One ordinal that everything of the table has been brought to. */
  private async ordinalFor(
    { rests }: Dataset,
    query: ExportQueryDto,
    minOrdinal: Ordinal | undefined,
  ): Promise<Ordinal> {
    const names = namesOf(rests);
    const asked = await this.moments.ordinalOf(query.knownAt);
    const wanted = Math.max(asked ?? -1, minOrdinal ?? -1);
    if (this.readSide.reachedOrdinal(names) < wanted) {
      const outcome = await this.readSide.waitForOrdinal(wanted, waitMsMax, names);
      if (outcome !== 'reached') {
        const ordinal = this.readSide.reachedOrdinal(names);
        throw notReached(asked === wanted ? 'knownAt' : 'minOrdinal', { wanted, ordinal });
      }
    }
    return asked ?? this.readSide.reachedOrdinal(names);
  }

  private async lastDayBy(knownAt: Ordinal): Promise<string> {
    const { body } = await this.readSide.ask('known-since', { knownAt });
    return body === undefined
      ? '0001-01-01'
      : civilDateIn(this.facts.opened.calendarZone)(new Date(body));
  }

  /** Whoever is forgotten is forgotten at every moment, and so are the files that have the name. */
  private async forgotten(): Promise<string> {
    const { body } = await this.readSide.ask('forgotten-clients', undefined);
    return createHash('sha256').update(JSON.stringify(body)).digest('hex').slice(0, 16);
  }
}

/** Moments are asked of every table: names are called by its last day. */
const namesOf = (rests: readonly QueryName[]): readonly FollowedName[] => [
  ...new Set(['moments' as const, ...rests.flatMap(readModelsOf)]),
];

function filterOf(query: ExportQueryDto): Filter {
  const given = query as Readonly<Record<string, string | readonly string[] | undefined>>;
  return Object.fromEntries(
    filterNames.flatMap((name) => {
      const value = given[name];
      return value === undefined
        ? []
        : [[name, typeof value === 'string' ? value : value.join(',')]];
    }),
  );
}

type Named = Readonly<{
  dataset: Dataset;
  knownAt: Ordinal;
  asOf: string | undefined;
  filter: Filter;
  format: FormatName;
}>;

/** Says what it is of: the table, the ordinal and every filter; of letters that every disk takes. */
function fileNameOf({ dataset, knownAt, asOf, filter, format }: Named): string {
  const parts = Object.entries({ ...filter, ...(asOf === undefined ? {} : { asOf }) })
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`.replace(/[^\w.=-]+/g, '_'));
  const name = [dataset.name, knownAt, ...parts].join('-').slice(0, 180);
  return `${name}.${format}`;
}
