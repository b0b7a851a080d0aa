import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isId } from '@lodestone/ledger';
import { cases } from './cases/cases';
import { nationInfo } from './nation-info';
import { nationPlan } from './nation-plan';
import { enterpriseOfSite, soldSite } from './people/enterprises';
import type { RecordBody, Submission } from './submission';
import { dateOfInstant, instantAt, isWorkday } from './time/calendar';
import { magnetsCode } from './trade/magnets-code';

const plan = nationPlan({ seed: nationInfo.seed });
const few = nationPlan({ seed: nationInfo.seed, scale: 0.05 });
const recordsOf = (submissions: readonly Submission[]) =>
  submissions.flatMap((submission) => (submission.kind === 'record' ? [submission] : []));
const records = recordsOf(plan);

const digestOf = (submissions: readonly Submission[]): string =>
  createHash('sha256').update(JSON.stringify(submissions)).digest('hex');

describe('the plan of the nation', () => {
  it('is the same for the same seed, to the byte, and another for another', () => {
    expect(digestOf(nationPlan({ seed: nationInfo.seed, scale: 0.05 }))).toBe(digestOf(few));
    expect(digestOf(nationPlan({ seed: 1, scale: 0.05 }))).not.toBe(digestOf(few));
  });

  it('has some sixty thousand submissions, as many as it announces', () => {
    expect(plan.length).toBe(nationInfo.submissions);
    expect(plan.length).toBeGreaterThan(55_000);
    expect(plan.length).toBeLessThan(66_000);
    expect(plan[0]?.recordedAt).toBe(nationInfo.beginsAt);
  });

  it('has fewer at a smaller scale', () => {
    expect(few.length).toBeLessThan(plan.length / 4);
  });

  it('refuses a seed that is not a whole number, and a scale out of range', () => {
    expect(() => nationPlan({ seed: 0.5 })).toThrow(RangeError);
    expect(() => nationPlan({ seed: 1, scale: 0 })).toThrow(RangeError);
    expect(() => nationPlan({ seed: 1, scale: 21 })).toThrow(RangeError);
  });

  it.each([
    ['as planned', plan],
    ['of few records', few],
  ])('exports what was published, to the gram, total and by country: %s', (_, submissions) => {
    const rows = readFileSync(join(__dirname, 'demand', 'magnet-exports-monthly.csv'), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((row) => row.split(','));
    expect(rows.length).toBeGreaterThan(40);
    const exported = exportedBy(submissions);
    const found = rows.map(([month, to]) => [month, to, exported.get(`${month} ${to}`)]);
    expect(found).toStrictEqual(
      rows.map(([month, to, tonnes]) => [month, to, Math.round(Number(tonnes) * 1_000_000)]),
    );
  });

  it('knows every act of the ledger', () => {
    const types = new Set(records.map(({ body }) => body.type));
    expect([...types].sort()).toStrictEqual(
      [
        ...['DestinationChanged', 'Discarded', 'Dispatched', 'Exported', 'ImportLanded'],
        ...['LotAssayed', 'LotHeld', 'LotReleased', 'LotsRegrouped', 'Lost', 'MagnetProduced'],
        ...['Mined', 'OpeningStockDeclared', 'PeriodClosed', 'Received', 'RecordCorrected'],
        ...['RecordVoided', 'Recycled', 'Refined', 'ScrapCollected', 'SoldToClient', 'StockTaken'],
        ...['SaleGivenUp', 'DealValueAdjusted'],
        ...['SiteActivitiesChanged', 'SiteTransferred', 'SiteClosed'],
      ].sort(),
    );
    const kinds = new Set(
      records.flatMap(({ body }) => (body.type === 'LotsRegrouped' ? [body.kind] : [])),
    );
    expect([...kinds].sort()).toStrictEqual(['merge', 'scrap', 'split', 'status', 'title']);
    const purposes = new Set(
      records.flatMap(({ body }) => (body.type === 'Dispatched' ? [body.purpose] : [])),
    );
    expect([...purposes].sort()).toStrictEqual(
      [
        ...['bonded', 'own-site', 'reserve', 'reserve-release', 'storage', 'toll', 'toll-return'],
        ...['port', 'consignment'],
      ].sort(),
    );
  });

  it('receives in parts, short, over, refused, damaged and with an assay of its own', () => {
    const lines = records.flatMap(({ body }) => (body.type === 'Received' ? body.receipts : []));
    const count = (test: (line: (typeof lines)[number]) => boolean): number =>
      lines.filter(test).length;
    expect(count(({ closes }) => closes === false)).toBeGreaterThan(50);
    expect(count(({ refused }) => refused !== undefined)).toBeGreaterThan(10);
    expect(count(({ ppm }) => ppm !== undefined)).toBeGreaterThan(50);
    const discrepancies = new Set(lines.flatMap(({ discrepancy }) => discrepancy ?? []));
    expect(discrepancies).toEqual(
      new Set(['shortage', 'excess', 'goods-damaged', ...['package-missing', 'package-surplus']]),
    );
  });

  it.each([
    ['as planned', plan],
    ['of few records', few],
  ])('tells every record of every case once: %s', (_, submissions) => {
    const ids = [
      ...cases.flatMap((each) => each.records),
      ...['CASE-LATE-CORRECTION', 'CASE-LATE-CORRECTION-COR'],
    ];
    expect(new Set(ids).size).toBe(ids.length);
    const told = recordsOf(submissions).filter(({ recordId }) => /^~?CASE-/.test(recordId));
    const ofAuthorities = ['~CASE-ACTIVITIES', '~CASE-TRANSFERRED', '~CASE-CLOSED'];
    expect(told.map(({ recordId }) => recordId).sort()).toStrictEqual(
      [...ids, ...ofAuthorities].sort(),
    );
  });
});

describe('the order of telling', () => {
  it('never goes back in time', () => {
    const instants = plan.map(({ recordedAt }) => recordedAt);
    expect(instants.filter((at, index) => at < (instants[index - 1] ?? ''))).toStrictEqual([]);
  });

  it('keeps office hours in Shanghai', () => {
    const outside = records.filter(({ recordedAt }) => {
      const date = dateOfInstant(recordedAt);
      const isOpen =
        instantAt(date, 8 * 60 + 30) <= recordedAt && recordedAt < instantAt(date, 18 * 60);
      return !isWorkday(date) || !isOpen;
    });
    expect(outside.length).toBe(0);
  });

  it('tells of nothing before it happened, of most within ten days, of some weeks later', () => {
    const days = records.flatMap(({ recordedAt, body }) =>
      'occurredOn' in body
        ? [(Date.parse(recordedAt) - Date.parse(instantAt(body.occurredOn, 0))) / 86_400_000]
        : [],
    );
    expect(Math.min(...days.slice(0, 50_000))).toBeGreaterThan(0);
    expect(days.filter((late) => late <= 11).length / days.length).toBeGreaterThan(0.9);
    expect(days.filter((late) => late > 15).length).toBeGreaterThan(500);
  });

  it('corrects some records months afterwards', () => {
    const told = new Map(records.map((one) => [`${one.siteId}/${one.recordId}`, one]));
    const months = records.flatMap(({ siteId, body, recordedAt }) => {
      if (body.type !== 'RecordCorrected') return [];
      const first = told.get(`${siteId}/${body.targetRecordId}`);
      expect(JSON.stringify(first?.body)).not.toBe(JSON.stringify(body.act));
      return [(Date.parse(recordedAt) - Date.parse(first?.recordedAt ?? '')) / 86_400_000 / 30];
    });
    expect(months.length).toBeGreaterThan(150);
    expect(Math.min(...months)).toBeGreaterThan(0);
    expect(months.filter((late) => late > 2).length).toBeGreaterThan(80);
  });

  it('tells of every month of the two years', () => {
    const months = new Set(
      records.flatMap(({ body }) => ('occurredOn' in body ? [body.occurredOn.slice(0, 7)] : [])),
    );
    expect(months.size).toBe(24);
    expect([...months].sort()[0]).toBe('2024-01');
    expect([...months].sort().at(-1)).toBe('2025-12');
  });

  it('is told by the enterprise whose site it is', () => {
    const byOthers = records.filter(
      ({ siteId, submittedBy }) => submittedBy !== enterpriseOfSite(siteId).enterpriseId,
    );
    // A site that was sold is told of by whoever had it on the day; decisions are an authority's.
    const { siteId, toEnterpriseId } = soldSite;
    expect(new Set(byOthers.map((one) => one.siteId))).toStrictEqual(new Set([siteId]));
    expect(new Set(byOthers.map((one) => one.submittedBy))).toStrictEqual(
      new Set([toEnterpriseId, 'regulator']),
    );
  });

  it('uses every record id once, and only ids of the grammar', () => {
    const ids = records.map(({ siteId, recordId }) => `${siteId}/${recordId}`);
    expect(new Set(ids).size).toBe(ids.length);
    const all = records.flatMap(({ siteId, recordId, body }) => [
      siteId,
      recordId,
      ...lotIdsOf(body),
    ]);
    expect(all.filter((id) => !isId(id))).toStrictEqual([]);
  });

  it('voids about one record in a hundred, exports and lots, and tells each anew', () => {
    const voided = records.filter(({ body }) => body.type === 'RecordVoided');
    expect(voided.length / records.length).toBeGreaterThan(0.006);
    expect(voided.length / records.length).toBeLessThan(0.015);
    const told = new Map(records.map((one) => [`${one.siteId}/${one.recordId}`, one]));
    const types = new Set<string>();
    for (const { siteId, body, recordedAt } of voided) {
      if (body.type !== 'RecordVoided') continue;
      const wrong = told.get(`${siteId}/${body.targetRecordId}`);
      const right = told.get(`${siteId}/${body.targetRecordId}-R`);
      expect(wrong?.body.type).toBe(right?.body.type);
      expect(JSON.stringify(wrong?.body)).not.toBe(JSON.stringify(right?.body));
      expect((wrong?.recordedAt ?? '') < recordedAt).toBe(true);
      expect((right?.recordedAt ?? '') > recordedAt).toBe(true);
      types.add(wrong?.body.type ?? '');
    }
    expect(types).toContain('Exported');
    expect(types.size).toBeGreaterThan(2);
  });
});

/** Grams by month and final destination, and by month in all, in the latest version of each record. */
function exportedBy(submissions: readonly Submission[]): ReadonlyMap<string, number> {
  const latest = new Map<string, RecordBody>();
  for (const { siteId, recordId, body } of recordsOf(submissions)) {
    if (body.type === 'RecordVoided') latest.delete(`${siteId}/${body.targetRecordId}`);
    else if (body.type === 'RecordCorrected') {
      latest.set(`${siteId}/${body.targetRecordId}`, body.act);
    } else latest.set(`${siteId}/${recordId}`, body);
  }
  const grams = new Map<string, number>();
  for (const body of latest.values()) {
    if (body.type !== 'Exported') continue;
    const month = body.occurredOn.slice(0, 7);
    const mass = body.goods
      // Two customs series are never added: what is no magnet is not in the published months.
      .filter(({ goodsCode }) => goodsCode === magnetsCode)
      .flatMap(({ takes }) => takes)
      .reduce((sum, { massGrams }) => sum + massGrams, 0);
    for (const to of ['TOTAL', body.finalDestinationCountryCode]) {
      grams.set(`${month} ${to}`, (grams.get(`${month} ${to}`) ?? 0) + mass);
    }
  }
  return grams;
}

const lotIdsOf = (body: RecordBody): readonly string[] => {
  if ('makes' in body) return body.makes.map(({ lotId }) => lotId);
  if ('receipts' in body) return body.receipts.flatMap(({ lotId }) => lotId ?? []);
  if (!('goods' in body)) return [];
  return body.goods
    .flatMap(({ takes }) => takes)
    .flatMap(({ successorLotId }) => (successorLotId === undefined ? [] : [successorLotId]));
};
