import type {
  Declaration,
  Exported,
  MagnetProduced,
  PartyRef,
  Refined,
  RecordVoided,
  SubmittedAct,
} from '@lodestone/ledger';
import { contentOf, declareParty } from '@lodestone/ledger';
import { materialOf, stepBandOn } from '@lodestone/reference';
import { MemoryLedger, type AnyCommand } from '@lodestone/testing';
import { destinations, exportTonnesByMonth, gramsPerTonne } from './demand/exports-by-month';
import { nationInfo } from './nation-info';
import { nationPlan } from './nation-plan';
import type { ActBody, Submission } from './submission';
import { dateOfInstant, monthOf } from './time/calendar';

const plan = nationPlan({ seed: nationInfo.seed });
const refusals: string[] = [];
const ledger = new MemoryLedger();

beforeAll(() => {
  refusals.push(...tellLedger(plan));
});

describe('the nation in the ledger', () => {
  it('is recorded whole: the deciders refuse not one submission', () => {
    expect(refusals).toStrictEqual([]);
    expect(ledger.log.length).toBe(plan.length);
  });

  it('is recorded once, however often it is told', () => {
    expect(tellLedger(plan.slice(0, 300))).toStrictEqual([]);
    expect(ledger.log.length).toBe(plan.length);
  });

  it('exports a twentieth of the published months, to the gram', () => {
    const published = exportTonnesByMonth
      .filter(([month]) => month < '2026')
      .map(([month, total]) => [month, total * gramsPerTonne]);
    expect([...exportedBy(({ occurredOn }) => monthOf(occurredOn))].sort()).toStrictEqual(
      published,
    );
  });

  it('exports a twentieth of every published destination, to the gram', () => {
    const byMonthAndCountry = exportedBy(
      ({ occurredOn, finalDestinationCountryCode }) =>
        `${monthOf(occurredOn)} ${finalDestinationCountryCode}`,
    );
    for (const [month, , known] of exportTonnesByMonth.filter((row) => row[0] < '2026')) {
      for (const [country, tonnes] of Object.entries(known)) {
        expect([month, country, byMonthAndCountry.get(`${month} ${country}`)]).toStrictEqual([
          month,
          country,
          tonnes * gramsPerTonne,
        ]);
      }
    }
    const countries = new Set([...byMonthAndCountry.keys()].map((key) => key.slice(8)));
    expect([...countries].sort()).toStrictEqual([...destinations].sort());
  });
});

describe('an act of the nation', () => {
  it('gives out a little less of every rare earth than it takes in', () => {
    expect(transformations().length).toBeGreaterThan(1_000);
    for (const { takes, makes, wastes, siteId, recordId } of transformations()) {
      const taken = totals(takes);
      for (const [element, grams] of totals([...makes, ...wastes])) {
        const isLess = grams < (taken.get(element) ?? 0n);
        if (!isLess) throw new Error(`${siteId}/${recordId} gains ${element}`);
      }
    }
  });

  it('recovers the rare earths that it is for within the usual band of its step', () => {
    const outside = transformations().flatMap(({ step, takes, makes, ...record }) => {
      const { siteId, recordId, occurredOn } = record;
      const band = stepBandOn(step, 'recovery', occurredOn);
      if (!band) return [];
      const taken = totals(takes);
      const products = makes.filter(({ material }) => materialOf(material)?.class !== 'scrap');
      return [...totals(products)].flatMap(([element, grams]) => {
        const recoveredPpm = Number((grams * 1_000_000n) / (taken.get(element) ?? 1n));
        // What is not worth a table row in the ore is not worth a flag either.
        const isWithin = band.fromPpm <= recoveredPpm && recoveredPpm <= band.toPpm;
        return isWithin ? [] : [`${siteId}/${recordId} ${element} ${recoveredPpm}`];
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
    const decision = ledger.submit(commandOf(submission));
    if (decision.outcome !== 'refused') return [];
    const { code, detail } = decision.refusal;
    return [`${nameOf(submission)} ${code} ${JSON.stringify(detail)}`];
  });
}

const nameOf = (submission: Submission): string =>
  submission.kind === 'record'
    ? `${submission.siteId}/${submission.recordId}`
    : JSON.stringify(submission.body);

/** What stands in the end: voided acts are left out. */
function standing(): ReadonlyArray<Exported | Refined | MagnetProduced> {
  const voided = new Set(
    ledger.log.flatMap(({ event, stream }) =>
      event.type === 'RecordVoided'
        ? [`${stream}/${(event as RecordVoided).data.targetRecordId}`]
        : [],
    ),
  );
  return ledger.log.flatMap(({ event, stream }) => {
    if (!['Exported', 'Refined', 'MagnetProduced'].includes(event.type)) return [];
    const act = event as Exported | Refined | MagnetProduced;
    return voided.has(`${stream}/${act.data.recordId}`) ? [] : [act];
  });
}

const transformations = () =>
  standing().flatMap((act) => (act.type === 'Exported' ? [] : [act.data]));

function exportedBy(keyOf: (act: Exported['data']) => string): ReadonlyMap<string, number> {
  const grams = new Map<string, number>();
  for (const act of standing()) {
    if (act.type !== 'Exported') continue;
    const key = keyOf(act.data);
    for (const { massGrams } of act.data.goods.flatMap(({ takes }) => takes)) {
      grams.set(key, (grams.get(key) ?? 0) + massGrams);
    }
  }
  return grams;
}

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

const key = new Uint8Array(32).fill(7);

function commandOf(submission: Submission): AnyCommand {
  switch (submission.kind) {
    case 'enterprise': {
      const { enterpriseId, body } = submission;
      return { type: 'RegisterEnterprise', data: { enterpriseId, ...body } };
    }
    case 'site':
      return { type: 'OpenSite', data: { siteId: submission.siteId, ...submission.body } };
    case 'record': {
      const { siteId, recordId, body, submittedBy } = submission;
      if (body.type === 'RecordVoided') {
        const { targetRecordId, reason } = body;
        return { type: 'VoidRecord', data: { siteId, recordId, targetRecordId, reason } };
      }
      const act = actOf(body, submittedBy);
      return { type: 'RecordAct', data: { siteId, recordId, act } };
    }
  }
}

/** As the API does it: declarations become refs; what a transformation leaves out is none. */
function actOf(body: ActBody, declaredById: string): SubmittedAct {
  if ('step' in body) return { ...body, wastes: body.wastes ?? [], adds: body.adds ?? [] };
  if (!('goods' in body)) return body;
  const refOf = (declaration: Declaration): PartyRef => ({
    ref: declareParty(key, declaredById, declaration).data.ref,
    countryCode: declaration.countryCode,
  });
  const parties = Object.fromEntries(
    (['buyer', 'importer', 'consignee', 'endUser'] as const).flatMap((role) => {
      const declaration = body[role];
      return declaration === undefined ? [] : [[role, refOf(declaration)]];
    }),
  );
  return { ...body, ...parties } as unknown as SubmittedAct;
}
