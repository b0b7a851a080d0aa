import type { DomainEvent } from '@lodestone/kernel';
import {
  contentOf,
  differencesBetween,
  isAct,
  isPosted,
  lotRowOf,
  postingsOf,
  saidBy,
  saidIn,
  siteRowOf,
  siteStream,
  standingAct,
  versionsIn,
  type Act,
  type Dispatched,
  type PostingLine,
  type RecordCommand,
} from '@lodestone/ledger';
import { judge } from '@lodestone/ledger/judging/judge';
import { declarationIncomplete } from '@lodestone/ledger/judging/rules/papers/declaration-incomplete';
import { receiverIsOneself } from '@lodestone/ledger/judging/rules/movement/receiver-is-oneself';
import { receiverNotRegistered } from '@lodestone/ledger/judging/rules/movement/receiver-not-registered';
import { materialOf, stepBandOn } from '@lodestone/reference';
import { MemoryLedger, nationCommandOf, type AnyCommand } from '@lodestone/testing';
import { siteWithoutDysprosium } from './upstream/separate';
import { nationInfo } from './nation-info';
import { nationPlan } from './nation-plan';

import type { Submission } from './submission';
import { dateOfInstant } from './time/calendar';

/** Few and large records: what is true of them is true of more and smaller ones. */
const plan = nationPlan({ seed: nationInfo.seed, scale: 0.05 });
const ledger = new MemoryLedger();
const refusals: string[] = [];

beforeAll(() => {
  refusals.push(...tellLedger(plan));
});

describe('the nation in the ledger', () => {
  it('is recorded whole: the deciders refuse not one submission', () => {
    expect(refusals).toStrictEqual([]);
    expect(ledger.log.length).toBe(plan.length);
  });

  it('is read back off its events as it was said', () => {
    expect([...new Set(misread)]).toStrictEqual([]);
  });

  it('is recorded once, however often it is told', () => {
    expect(tellLedger(plan.slice(0, 300))).toStrictEqual([]);
    expect(ledger.log.length).toBe(plan.length);
  });

  it('closes to the microgram: every record sums to zero, and lots hold what was posted', () => {
    const lots = new Map<string, Map<string, bigint>>();
    for (const line of posted()) {
      if (line.account !== 'stock') continue;
      const key = `${line.siteId}/${line.lotId}`;
      const sums = lots.get(key) ?? new Map<string, bigint>();
      lots.set(key, sums);
      add(sums, line);
    }
    expect(lots.size).toBeGreaterThan(8_000);
    for (const [key, sums] of lots) {
      const [siteId = '', lotId = ''] = key.split('/');
      const row = lotRowOf(ledger.rows(siteStream(siteId)), lotId);
      const held = new Map<string, bigint>();
      const { massGrams = 0, ppm = {} } = row?.state === 'voided' ? {} : (row ?? {});
      add(held, { massGrams, content: contentOf(massGrams, ppm) });
      expect([key, withoutZeros(sums)]).toStrictEqual([key, withoutZeros(held)]);
    }
  });

  it('loses the dysprosium of one plant between its feeds and its counts', () => {
    const missing = new Map<string, bigint>();
    const fed = new Map<string, bigint>();
    for (const { account, siteId, content, role } of posted()) {
      const dysprosium = content.get('Dy') ?? 0n;
      if (account === 'stock-difference') {
        missing.set(siteId, (missing.get(siteId) ?? 0n) + dysprosium);
      }
      if (account === 'in-process' && role === 'balance' && dysprosium > 0n) {
        fed.set(siteId, (fed.get(siteId) ?? 0n) + dysprosium);
      }
    }
    const perMille = (siteId: string): number =>
      Number(((missing.get(siteId) ?? 0n) * 1_000n) / (fed.get(siteId) ?? 1n));
    expect(perMille(siteWithoutDysprosium)).toBeGreaterThan(40);
    for (const siteId of ['GZ-SEP.SX1', 'GD-SEP.SX1', 'FJ-SEP.SX1', 'JS-SEP.SX1']) {
      expect(perMille(siteId)).toBeLessThan(8);
    }
  });
});

describe('an act of the nation', () => {
  it('declares an export in full, also one that was told wrongly', () => {
    const exported = ledger.log
      .flatMap(({ event }) => Object.values(versionsIn(event)))
      .flatMap((act) => (act.type === 'Exported' ? [act] : []));
    const facts = { activities: [], standings: [], recordedOn: '2026-01-01' };
    expect(exported.length).toBeGreaterThan(100);
    expect(exported.flatMap((act) => judge(act, facts, [declarationIncomplete]))).toStrictEqual([]);
    const controlled = exported.flatMap(({ data }) =>
      data.goods.map(({ takes, isDeclaredControlled }) => {
        const isHeavy = takes.some(({ ppm }) => (ppm['Dy'] ?? 0) + (ppm['Tb'] ?? 0) > 0);
        return isDeclaredControlled === (isHeavy && data.occurredOn >= '2025-04-04');
      }),
    );
    expect(new Set(controlled)).toStrictEqual(new Set([true]));
  });

  it('sends goods where their purpose can be', () => {
    const sent = ledger.log.flatMap(({ event }) => (event.type === 'Dispatched' ? [event] : []));
    const misplaced = (sent as Dispatched[]).flatMap((act) => {
      const site = siteRowOf(ledger.rows(siteStream(act.data.receivingSiteId)));
      const registeredAt = () => site?.activities ?? [];
      const facts = { activities: [], standings: [], recordedOn: '', registeredAt };
      return judge(act, facts, [receiverIsOneself, receiverNotRegistered]);
    });

    expect(sent.length).toBeGreaterThan(10);
    expect(misplaced).toStrictEqual([]);
  });

  it('gives out a little less of every rare earth than it takes in, but for units', () => {
    for (const { takes, makes, wastes, siteId, recordId, unitId } of transformations()) {
      if (unitId !== undefined) continue;
      const taken = totals(takes);
      for (const [element, grams] of totals([...makes, ...wastes])) {
        const isLess = grams < (taken.get(element) ?? 0n);
        if (!isLess) throw new Error(`${siteId}/${recordId} gains ${element}`);
      }
    }
  });

  it('recovers what it is for within the usual band of its step, but for the recycler of ore', () => {
    const outside = transformations().flatMap((act) => {
      const { step, takes, makes, recordId, occurredOn, unitId } = act;
      const band = stepBandOn(step, 'recovery', occurredOn);
      if (!band || unitId !== undefined) return [];
      const taken = totals(takes);
      const products = makes.filter(({ material }) => materialOf(material)?.class !== 'scrap');
      return [...totals(products)].flatMap(([element, grams]) => {
        const recoveredPpm = Number((grams * 1_000_000n) / (taken.get(element) ?? 1n));
        const isWithin = band.fromPpm <= recoveredPpm && recoveredPpm <= band.toPpm;
        return isWithin ? [] : [`${act.siteId}/${recordId} ${element} ${recoveredPpm}`];
      });
    });
    expect(outside).toStrictEqual([]);
  });

  it('makes magnets of 26.7 to 34 % rare earth, none of them like its blank after diffusion', () => {
    for (const { step, takes, makes } of transformations()) {
      for (const { material, ppm } of makes) {
        if (material !== 'ndfeb-magnet') continue;
        const { Nd = 0, Pr = 0, Dy = 0, Tb = 0 } = ppm as Record<string, number>;
        expect(Nd + Pr + Dy + Tb).toBeGreaterThan(267_000);
        expect(Nd + Pr + Dy + Tb).toBeLessThan(340_000);
      }
      if (step !== 'grain-boundary-diffusion') continue;
      expect(makes[0]?.ppm['Tb']).toBeGreaterThan(takes[0]?.ppm['Tb'] ?? 0);
    }
  });
});

/** Every submission through the real deciders, with a clock that shows what it says. */
function tellLedger(submissions: readonly Submission[]): readonly string[] {
  return submissions.flatMap((submission) => {
    ledger.today = dateOfInstant(submission.recordedAt);
    const command = nationCommandOf(submission);
    const decision = ledger.submit(command);
    if (decision.outcome === 'accepted') readBack(command, decision.events[0]);
    if (decision.outcome !== 'refused') return [];
    const { code, detail } = decision.refusal;
    const name = 'recordId' in submission ? submission.recordId : submission.kind;
    return [`${name} ${code} ${JSON.stringify(detail)}`];
  });
}

/** Where what is read back off an event parts from what was said: nowhere. */
const misread: string[] = [];

function readBack(command: AnyCommand, event: DomainEvent): void {
  if (command.type === 'RecordBatch' || !('siteId' in command.data)) return;
  const places = differencesBetween(saidBy(command as RecordCommand), saidIn(event));
  misread.push(...places.map((place) => `${event.type} ${place}`));
}

/** Lines of everything, each event's checked to sum to zero. */
function posted(): readonly PostingLine[] {
  return ledger.log.flatMap(({ event }) => {
    if (!isPosted(event)) return [];
    const lines = postingsOf(event);
    const sums = new Map<string, bigint>();
    for (const line of lines) add(sums, line);
    expect(withoutZeros(sums)).toStrictEqual({});
    return lines;
  });
}

function add(
  sums: Map<string, bigint>,
  { massGrams, content }: Pick<PostingLine, 'massGrams' | 'content'>,
): void {
  sums.set('grams', (sums.get('grams') ?? 0n) + BigInt(massGrams));
  for (const [element, micrograms] of content) {
    sums.set(element, (sums.get(element) ?? 0n) + micrograms);
  }
}

const withoutZeros = (sums: ReadonlyMap<string, bigint>): Readonly<Record<string, bigint>> =>
  Object.fromEntries([...sums].filter(([, amount]) => amount !== 0n).sort());

/** What stands in the end: voided acts are left out, corrected ones are as corrected. */
function standing(): readonly Act[] {
  const acts = new Map<string, Act>();
  for (const { event, stream } of ledger.log) {
    if (event.type === 'RecordVoided') {
      acts.delete(`${stream}/${(event.data as { targetRecordId: string }).targetRecordId}`);
    } else if (isPosted(event)) {
      const act = standingAct(event);
      if (act && isAct(act)) acts.set(`${stream}/${act.data.recordId}`, act);
    }
  }
  return [...acts.values()];
}

const transformations = () =>
  standing().flatMap((act) =>
    act.type === 'Refined' || act.type === 'MagnetProduced' || act.type === 'Recycled'
      ? [act.data]
      : [],
  );

type Line = Readonly<{ massGrams: number; ppm: Readonly<Record<string, number>> }>;

/** Micrograms of each rare earth. */
function totals(lines: readonly Line[]): ReadonlyMap<string, bigint> {
  const sums = new Map<string, bigint>();
  for (const { massGrams, ppm } of lines) {
    for (const [element, micrograms] of contentOf(massGrams, ppm)) {
      sums.set(element, (sums.get(element) ?? 0n) + micrograms);
    }
  }
  return sums;
}
