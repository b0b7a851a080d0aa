import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FoldedEvent } from '@lodestone/kernel';
import {
  isPosted,
  lotRowOf,
  postingsOf,
  siteStream,
  standingAct,
  type Act,
  type LotRow,
} from '@lodestone/ledger';
import type { MemoryLedger } from '@lodestone/testing';
import type { Submission } from '../submission';
import { claims, type Told } from './named-cases-claims.fixture';

const document = readFileSync(join(__dirname, '../../../../docs/nation.md'), 'utf8');
const section = document.slice(document.indexOf('## Named cases'));

/** `SITE.PLACE/RECORD` of a site, and `ENTERPRISE/RECORD` of an enterprise, as the page names them. */
const named = (pattern: RegExp): readonly string[] => [
  ...new Set([...section.matchAll(pattern)].map(([, id = '']) => id)),
];
const recordsNamed = named(/`([A-Z]{2}-[A-Z0-9]+\.[A-Z0-9]+\/~?[A-Z][A-Z0-9-]+)`/g);
const decisionsNamed = named(/`([A-Z]{2}-[A-Z0-9]+\/[A-Z][A-Z0-9-]+)`/g);
const casesNamed = named(/^\| `(CASE-[A-Z]+)` \|/gm);

const toldBy = (ledger: MemoryLedger, plan: readonly Submission[]): Told => {
  const events = new Map<string, FoldedEvent['event']>();
  const acts = new Map<string, Act>();
  for (const { event, stream } of ledger.log) {
    const { recordId, targetRecordId } = event.data as Record<string, string | undefined>;
    const place = stream.slice(stream.indexOf('-') + 1);
    if (recordId !== undefined) events.set(`${place}/${recordId}`, event);
    const act = isPosted(event) ? standingAct(event) : undefined;
    if (act) acts.set(`${place}/${targetRecordId ?? recordId}`, act);
  }
  const found = <T>(of: ReadonlyMap<string, T>, id: string): T => {
    const one = of.get(id);
    if (one === undefined) throw new Error(`the ledger was not told of ${id}`);
    return one;
  };
  const submitted = new Map(
    plan.flatMap((one) =>
      one.kind === 'record' ? [[`${one.siteId}/${one.recordId}`, one] as const] : [],
    ),
  );
  return {
    act: (id) => found(acts, id).data as never,
    event: (id) => found(events, id),
    lot: (siteId, lotId) => lotRowOf(ledger.rows(siteStream(siteId)), lotId) as LotRow,
    accounts: (id) => {
      const event = found(events, id);
      if (!isPosted(event)) return [];
      return [...new Set(postingsOf(event).map(({ account }) => account))].sort();
    },
    submitted: (id) => found(submitted, id),
  };
};

/** Every case of docs/nation.md is in the ledger and shows what the page says of it. */
export function itShowsItsNamedCases(ledger: MemoryLedger, plan: readonly Submission[]): void {
  it('has every record that docs/nation.md names', () => {
    const told = toldBy(ledger, plan);
    expect(recordsNamed.length).toBeGreaterThan(60);
    expect(decisionsNamed.length).toBeGreaterThan(4);
    for (const id of [...recordsNamed, ...decisionsNamed])
      expect(() => told.event(id)).not.toThrow();
  });

  it('says of every case of the page what it shows', () => {
    expect(casesNamed.length).toBeGreaterThan(20);
    const claimed = new Set(claims.map(([name]) => name));
    expect([...claimed].sort()).toStrictEqual([...casesNamed].sort());
  });

  it.each(claims)('%s: %s', (_, __, shown, is) => {
    expect(shown(toldBy(ledger, plan))).toStrictEqual(is);
  });
}
