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
  type PostedEvent,
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
/** What is typed after `lodestone` to ask the chain. */
const commandsNamed = [...section.matchAll(/`lodestone ((?:trace|stock) [^`]+)`/g)].map(
  ([, words = '']) => words,
);
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

  it('has what every command of the page asks about', () => {
    const told = toldBy(ledger, plan);
    const found = commandsNamed.flatMap((words) => subjectsOf(words));
    expect(commandsNamed.length).toBeGreaterThan(14);
    expect(found.length).toBeGreaterThan(14);
    for (const { kind, id } of found) {
      const [site = '', name = ''] = id.split('/');
      if (kind === 'lot') expect([id, told.lot(site, name)]).not.toEqual([id, undefined]);
      else if (kind === 'site')
        expect([id, ledger.log.some(isAt(`site-${id}`))]).toEqual([id, true]);
      else if (kind === 'enterprise')
        expect([id, ledger.log.some(isAt(`enterprise-${id}`))]).toEqual([id, true]);
      else expect(() => told.event(`${site}/${name}`)).not.toThrow();
    }
  });

  it('answers what the page says that commands answer, by the postings', () => {
    const told = toldBy(ledger, plan);
    const grams = (id: string, account: string): number =>
      postingsOf(told.event(id) as PostedEvent)
        .filter((line) => line.account === account)
        .reduce((sum, line) => sum + line.massGrams, 0);
    const blended = told.act('GZ-MET.EL1/CASE-BLEND').takes as readonly { massGrams: number }[];

    expect(blended.map(({ massGrams }) => massGrams)).toEqual([1_500_000, 1_500_000, 1_500_000]);
    expect(grams('BT-MET.EL1/CASE-SHORT-REC', 'transit-difference')).toBe(600_000);
    expect(grams('SC-MET.EL1/CASE-OVER-REC', 'transit-difference')).toBe(-100_000);
    expect(grams('GZ-MAG.W1/CASE-REFUSED-REC', 'stock')).toBe(0);
    const [wrong, right] = ['', '-COR'].map((end) =>
      grams(`NB-MAG.W1/CASE-LATE-CORRECTION${end}`, 'exported'),
    );
    // A correction posts the difference: a tenth of what was meant.
    expect((right as number) * 9).toBe(wrong);
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

const isAt =
  (stream: string) =>
  (recorded: FoldedEvent): boolean =>
    recorded.stream === stream;

type Named = Readonly<{ kind: string; id: string }>;

/** Lots, records, sites and enterprises in a command. */
function subjectsOf(words: string): readonly Named[] {
  const [command, ...rest] = words.split(' ');
  return rest.flatMap((word, n): readonly Named[] => {
    const before = rest[n - 1] ?? '';
    if (command === 'stock') {
      const kind = /^--(site|enterprise)$/.exec(before)?.[1];
      return kind === undefined ? [] : [{ kind, id: word }];
    }
    const isNamed = !word.startsWith('--') && (n === 0 || before === '--why');
    if (!isNamed || word.startsWith('country:')) return [];
    const [kind = '', id] = word.split(':');
    return [id === undefined ? { kind: 'lot', id: kind } : { kind, id }];
  });
}
