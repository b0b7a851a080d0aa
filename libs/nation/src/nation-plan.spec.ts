import { createHash } from 'node:crypto';
import { isId } from '@lodestone/ledger';
import { nationInfo } from './nation-info';
import { nationPlan } from './nation-plan';
import { enterpriseOfSite } from './people/enterprises';
import type { RecordBody, Submission } from './submission';
import { dateOfInstant, instantAt, isWorkday } from './time/calendar';

const plan = nationPlan({ seed: nationInfo.seed });
const records = plan.flatMap((submission) => (submission.kind === 'record' ? [submission] : []));
const digestOf = (submissions: readonly Submission[]): string =>
  createHash('sha256').update(JSON.stringify(submissions)).digest('hex');

describe('the plan of the nation', () => {
  it('is the same for the same seed, to the byte, and another for another', () => {
    expect(digestOf(nationPlan({ seed: nationInfo.seed }))).toBe(digestOf(plan));
    expect(digestOf(nationPlan({ seed: nationInfo.seed + 1 }))).not.toBe(digestOf(plan));
  });

  it('has some six thousand submissions, as many as it announces', () => {
    expect(plan.length).toBe(nationInfo.submissions);
    expect(plan.length).toBeGreaterThan(5_500);
    expect(plan.length).toBeLessThan(6_500);
  });

  it.each([1, 13, 2_024])('finds enough of everything with seed %i', (seed) => {
    expect(nationPlan({ seed }).length).toBeGreaterThan(5_400);
  });

  it('grows with its scale, and not in tonnes', () => {
    const larger = nationPlan({ seed: nationInfo.seed, scale: 2 });
    expect(larger.length).toBeGreaterThan(plan.length * 1.4);
    expect(Math.round(exportedGrams(larger) / 1_000)).toBe(Math.round(exportedGrams(plan) / 1_000));
  });

  it('refuses a seed or a scale that is not a whole number', () => {
    expect(() => nationPlan({ seed: 0.5 })).toThrow(RangeError);
    expect(() => nationPlan({ seed: 1, scale: 0 })).toThrow(RangeError);
    expect(() => nationPlan({ seed: 1, scale: 1.5 })).toThrow(RangeError);
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
      body.type === 'RecordVoided'
        ? []
        : [(Date.parse(recordedAt) - Date.parse(instantAt(body.occurredOn, 0))) / 86_400_000],
    );
    expect(Math.min(...days)).toBeGreaterThan(0);
    expect(days.filter((late) => late <= 11).length / days.length).toBeGreaterThan(0.9);
    expect(days.filter((late) => late > 15).length).toBeGreaterThan(20);
  });

  it('tells of every month of the two years', () => {
    const months = new Set(
      records.flatMap(({ body }) =>
        body.type === 'RecordVoided' ? [] : [body.occurredOn.slice(0, 7)],
      ),
    );
    expect(months.size).toBe(24);
    expect([...months].sort()[0]).toBe('2024-01');
    expect([...months].sort().at(-1)).toBe('2025-12');
  });

  it('is told by the enterprise whose site it is', () => {
    const byOthers = records.filter(
      ({ siteId, submittedBy }) => submittedBy !== enterpriseOfSite(siteId).enterpriseId,
    );
    expect(byOthers.length).toBe(0);
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

const exportedGrams = (submissions: readonly Submission[]): number => {
  const voided = new Set(
    submissions.flatMap((one) =>
      one.kind === 'record' && one.body.type === 'RecordVoided'
        ? [`${one.siteId}/${one.body.targetRecordId}`]
        : [],
    ),
  );
  return submissions
    .flatMap((one) =>
      one.kind === 'record' &&
      one.body.type === 'Exported' &&
      !voided.has(`${one.siteId}/${one.recordId}`)
        ? one.body.goods
        : [],
    )
    .flatMap(({ takes }) => takes)
    .reduce((sum, { massGrams }) => sum + massGrams, 0);
};

const lotIdsOf = (body: RecordBody): readonly string[] => {
  if ('makes' in body) return body.makes.map(({ lotId }) => lotId);
  if ('receipts' in body) return body.receipts.flatMap(({ lotId }) => lotId ?? []);
  if (!('goods' in body)) return [];
  return body.goods
    .flatMap(({ takes }) => takes)
    .flatMap(({ successorLotId }) => (successorLotId === undefined ? [] : [successorLotId]));
};
