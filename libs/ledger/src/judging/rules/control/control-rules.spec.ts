import { rulebookOfLaw, woken } from '../../../rulebook/rulebook-of-law.fixture';
import { rulesByDay } from '../../../rulebook/rules-of-day';
import type { SubmittedGoods, SubmittedLot } from '../../../index';
import type { FactsOfAct } from '../../facts';
import { breachesOf, codesOf, exportedFrom, lotOf, soldAtHome } from '../../judged.fixture';
import { controlCodeContradicted } from './control-code-contradicted';
import { controlGradeContradicted } from './control-grade-contradicted';
import { controlRemarkMissing } from './control-remark-missing';
import { controlStatusContradicted } from './control-status-contradicted';

const byLaw: Partial<FactsOfAct> = { rulesOn: rulesByDay(rulebookOfLaw()) };

/** The act is of February 2025; the rulebook of these specs begins a year earlier. */
const early: Partial<FactsOfAct> = { rulesOn: () => rulesByDay(rulebookOfLaw())('2025-10-01') };

const neodymium = (ppm: SubmittedLot['ppm'] = { Dy: 19_000 }): SubmittedLot =>
  lotOf('ndfeb-magnet', { Nd: 280_000, Pr: 20_000, Fe: 650_000, ...ppm });

const exportOf = (lot: SubmittedLot, change: Partial<SubmittedGoods> = {}) =>
  exportedFrom(lot, { processingDegree: 'machined-magnet', ...change });

describe('a declaration beside the control status of its goods', () => {
  it('denies it, with the item and its numbers', () => {
    const denied = exportOf(neodymium(), { isDeclaredControlled: false });
    expect(breachesOf(controlStatusContradicted, denied, early)).toStrictEqual([
      {
        dealId: 'SEP/act/1',
        lotId: 'LOT',
        declared: 'not-controlled',
        verdict: 'controlled',
        reason: 'items-met',
        controlCode: '1C905',
        source: 'MOFCOM and GACC Announcement No. 18 of 2025, 1C905.a',
        elements: ['Dy'],
        valuePpm: 19_000,
        fromPpm: 1,
      },
    ]);
  });

  it('claims it, and nothing of a list is met', () => {
    const claimed = exportOf(neodymium({}), { isDeclaredControlled: true });
    expect(breachesOf(controlStatusContradicted, claimed, early)).toMatchObject([
      { declared: 'controlled', verdict: 'not-controlled', reason: 'no-item-met' },
    ]);
  });

  it.each([
    ['is right to say so', neodymium(), true],
    ['is right to deny it', neodymium({}), false],
    ['denies what practice clears', neodymium({ Dy: 1_000 }), false],
  ] as const)('%s', (_, lot, isDeclaredControlled) => {
    const act = exportOf(lot, { isDeclaredControlled });
    expect(breachesOf(controlStatusContradicted, act, early)).toStrictEqual([]);
  });

  it('contradicts nothing while an assay is older than the last diffusion', () => {
    const act = exportOf(neodymium({}), { isDeclaredControlled: true });
    const assayOf = () => ({ analysedOn: '2025-01-01', diffusedOn: '2025-01-02' });
    expect(breachesOf(controlStatusContradicted, act, { ...early, assayOf })).toStrictEqual([]);
  });

  it('is not judged by a rulebook that nobody has told, nor before the announcement', () => {
    const denied = exportOf(neodymium(), { isDeclaredControlled: false });
    expect(breachesOf(controlStatusContradicted, denied)).toStrictEqual([]);
    expect(breachesOf(controlStatusContradicted, denied, byLaw)).toStrictEqual([]);
  });

  it('is judged for exports alone', () => {
    const sold = soldAtHome(neodymium(), { isDeclaredControlled: false });
    expect(breachesOf(controlStatusContradicted, sold, early)).toStrictEqual([]);
  });

  it('is right or wrong by rules that sleep only once they wake', () => {
    const holmium = exportOf(neodymium({ Ho: 5_000 }), { isDeclaredControlled: false });
    expect(breachesOf(controlStatusContradicted, holmium, early)).toStrictEqual([]);
    const awake = rulesByDay(rulebookOfLaw(woken('announcement-57-2025', '2026-01-01')));
    const facts = { rulesOn: () => awake('2026-01-01') };
    expect(breachesOf(controlStatusContradicted, holmium, facts)).toMatchObject([
      { controlCode: '1C909', valuePpm: 5_000 },
    ]);
  });

  it('names a code by which nobody would look for it (case B)', () => {
    const caseB = exportOf(neodymium(), { goodsCode: '8505119000' });
    expect(breachesOf(controlCodeContradicted, caseB, early)).toMatchObject([
      { goodsCode: '8505119000', verdict: 'controlled', controlCode: '1C905', valuePpm: 19_000 },
    ]);
    expect(breachesOf(controlCodeContradicted, exportOf(neodymium()), early)).toStrictEqual([]);
    const harmless = exportOf(neodymium({}), { goodsCode: '8505119000' });
    expect(breachesOf(controlCodeContradicted, harmless, early)).toStrictEqual([]);
  });

  it('names a grade of another magnet (case A)', () => {
    const samarium = lotOf('ndfeb-magnet', { Sm: 226_000, Co: 500_000 });
    expect(
      breachesOf(controlGradeContradicted, exportOf(samarium, { grade: 'N42SH' }), early),
    ).toMatchObject([{ grade: 'N42SH', controlCode: '1C902', valuePpm: 226_000 }]);
    expect(
      breachesOf(controlGradeContradicted, exportOf(neodymium(), { grade: 'Sm2Co17-28' }), early),
    ).toMatchObject([{ grade: 'Sm2Co17-28', controlCode: '1C905' }]);
  });

  it('names a grade without heavy rare earths for magnets with them', () => {
    const graded = (grade: string) =>
      breachesOf(controlGradeContradicted, exportOf(neodymium(), { grade }), early);
    expect(graded('N42')).toMatchObject([{ grade: 'N42', controlCode: '1C905' }]);
    expect(graded('N42SH')).toStrictEqual([]);
  });

  it('leaves the remark out, once a line', () => {
    const unsaid = exportOf(neodymium());
    expect(breachesOf(controlRemarkMissing, unsaid, early)).toMatchObject([
      { dealId: 'SEP/act/1', lotId: 'LOT', verdict: 'controlled' },
    ]);
    expect(breachesOf(controlRemarkMissing, exportOf(neodymium({})), early)).toStrictEqual([]);
    const said = exportOf(neodymium(), { isDeclaredControlled: true });
    expect(breachesOf(controlRemarkMissing, said, early)).toStrictEqual([]);
  });
});

describe('flags that the rulebook governs', () => {
  const unsaid = exportOf(neodymium());
  const isTold = (rulesOn: FactsOfAct['rulesOn']) =>
    codesOf(unsaid, { rulesOn }).includes('control-remark-missing');

  it('are told while a rule for them is in force', () => {
    expect(isTold(early.rulesOn)).toBe(true);
    const { day, rules } = rulesByDay(rulebookOfLaw())('2025-10-01');
    const asleep = rules.map((rule) =>
      rule.ruleId === 'declared-remark' ? { ...rule, state: 'suspended' as const } : rule,
    );
    expect(isTold(() => ({ day, rules: asleep }))).toBe(false);
  });

  it('are those of the program where the rulebook says nothing of them', () =>
    expect(codesOf(unsaid).length).toBeGreaterThan(0));
});
