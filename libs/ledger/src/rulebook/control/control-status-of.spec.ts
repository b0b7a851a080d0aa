import { emptyRulebook } from '../rulebook';
import { rulebookOfLaw, woken } from '../rulebook-of-law.fixture';
import { rulesOfDay } from '../rules-of-day';
import { needsLicence, type MatterAsked } from './control-status';
import { controlStatusOf } from './control-status-of';

const inForceSince = '2025-04-04';
const explainedOn = '2025-09-16';
const suspendedOn = '2026-03-02';
const afterSuspension = '2026-11-11';

const statusOn = (day: string, matter: MatterAsked) =>
  controlStatusOf(matter, rulesOfDay(rulebookOfLaw(), day));

const briefly = (day: string, matter: MatterAsked) => {
  const { verdict, reason, controlCodes } = statusOn(day, matter);
  return [verdict, reason, controlCodes.join(' ')];
};

const ndfeb = (ppm: Record<string, number>, more: Partial<MatterAsked> = {}): MatterAsked => ({
  material: 'ndfeb-magnet',
  ppm: { Nd: 280_000, Pr: 20_000, ...ppm },
  ...more,
});

describe('the control status of magnets that the customs have judged', () => {
  it('case A, item 1: declared as neodymium, and 22.6 % samarium', () => {
    const declaredAsNeodymium = { material: 'ndfeb-magnet', ppm: { Sm: 226_000, Co: 500_000 } };
    const status = statusOn('2025-04-09', declaredAsNeodymium);
    expect(status).toMatchObject({
      verdict: 'controlled',
      reason: 'items-met',
      controlCodes: ['1C902'],
      decidedBy: [
        {
          ruleSetId: 'announcement-18-2025',
          ruleId: '1c902-samarium-magnet',
          article: '1C902.a',
          elements: ['Sm'],
          valuePpm: 226_000,
          fromPpm: 1,
        },
      ],
    });
    expect(needsLicence(status)).toBe(true);
  });

  it('case A, item 2: declared as samarium-cobalt, and neodymium with 1.9 % dysprosium', () => {
    const declaredAsSamarium = { material: 'smco-magnet', ppm: { Nd: 290_000, Dy: 19_000 } };
    expect(briefly('2025-04-09', declaredAsSamarium)).toStrictEqual([
      'controlled',
      'items-met',
      '1C905',
    ]);
  });

  it('case B: dysprosium-bearing neodymium, whatever code it is declared under', () => {
    expect(briefly('2025-04-10', ndfeb({ Dy: 19_000 }))).toStrictEqual([
      'controlled',
      'items-met',
      '1C905',
    ]);
  });

  it('the answer of Xiamen: iron, neodymium, boron, aluminium and praseodymium are no item', () => {
    const asked = { Fe: 650_000, Nd: 280_000, B: 10_000, Al: 1_000, Pr: 59_000 };
    const status = statusOn('2025-04-20', { material: 'ndfeb-magnet', ppm: asked });
    expect(status).toMatchObject({ verdict: 'not-controlled', reason: 'no-item-met' });
    expect(needsLicence(status)).toBe(false);
  });
});

describe('the control status of magnets', () => {
  it('does not exist before the announcement', () => {
    expect(briefly('2025-04-03', ndfeb({ Dy: 19_000 }))[0]).toBe('not-controlled');
    expect(briefly(inForceSince, ndfeb({ Dy: 19_000 }))[0]).toBe('controlled');
  });

  it('names each item that is met', () => {
    expect(briefly(inForceSince, ndfeb({ Dy: 19_000, Tb: 2_000 }))[2]).toBe('1C904 1C905');
  });

  it.each([
    [{ Dy: 600, Tb: 400 }, 'cleared-in-practice', 1_000],
    [{ Dy: 600, Tb: 401 }, 'controlled', undefined],
    [{ Dy: 1 }, 'cleared-in-practice', 1],
  ] as const)('with %j is %s: practice of traders, marked as such', (ppm, verdict, valuePpm) => {
    const status = statusOn(inForceSince, ndfeb(ppm));
    expect(status.verdict).toBe(verdict);
    const practice = status.decidedBy.find(({ ruleSetId }) => ruleSetId === 'clearance-practice');
    expect(practice?.valuePpm).toBe(valuePpm);
  });

  it('clears by practice only what practice is about', () => {
    const withSamariumToo = { material: 'ndfeb-magnet', ppm: { Sm: 200_000, Co: 1, Dy: 10 } };
    expect(briefly(inForceSince, withSamariumToo)[0]).toBe('controlled');
  });

  it('is not about gadolinium in a magnet, which no list names', () => {
    expect(briefly(inForceSince, ndfeb({ Gd: 20_000 }))[0]).toBe('not-controlled');
  });

  it('leaves samarium with iron and nitrogen open: the list names cobalt', () => {
    const smfen = { material: 'smfen-bonded-magnet', ppm: { Sm: 230_000 } };
    expect(briefly(inForceSince, smfen)).toStrictEqual(['undetermined', 'wording-silent', '1C902']);
  });

  it('leaves what is left of magnets open', () => {
    const scrap = { material: 'ndfeb-off-cuts', ppm: { Nd: 280_000, Dy: 19_000 } };
    expect(briefly(inForceSince, scrap).slice(0, 2)).toStrictEqual([
      'undetermined',
      'wording-silent',
    ]);
  });

  it('asks for a measurement where the figures are a calculation', () => {
    const calculated = statusOn(inForceSince, ndfeb({}, { method: 'calculated' }));
    expect(calculated.evidence).toStrictEqual(['measured-assay']);
    expect(statusOn(inForceSince, ndfeb({}, { method: 'icp-oes' })).evidence).toStrictEqual([]);
  });
});

describe('the control status after a diffusion', () => {
  const diffused = (analysedOn: string) => ndfeb({}, { analysedOn, diffusedOn: '2025-06-10' });

  it('is not told by an assay that is older, and says so', () => {
    expect(statusOn('2025-07-01', diffused('2025-06-09'))).toMatchObject({
      verdict: 'undetermined',
      reason: 'assay-older-than-diffusion',
      analysedOn: '2025-06-09',
      diffusedOn: '2025-06-10',
      evidence: ['assay-of-finished-state'],
    });
  });

  it('is told by an assay of its day, or later', () => {
    expect(statusOn('2025-07-01', diffused('2025-06-10')).verdict).toBe('not-controlled');
  });
});

describe('the control status of what magnets are built into', () => {
  const rotor = ndfeb(
    { Dy: 19_000 },
    { processingDegree: 'rotor-or-stator-assembly', magnetGrams: 200, netMassGrams: 1_000 },
  );

  it.each(['rotor-or-stator-assembly', 'moulded-part', 'end-product'])(
    'is generally outside for a %s since the ministry explained it',
    (processingDegree) =>
      expect(statusOn(explainedOn, { ...rotor, processingDegree })).toMatchObject({
        verdict: 'not-controlled',
        reason: 'degree-outside',
        decidedBy: [{ ruleSetId: 'mofcom-faq-5-2025', ruleId: 'deeply-processed' }],
      }),
  );

  it.each(['machined-magnet', 'magnet-segment', 'blank'])(
    'is that of the magnets for a %s',
    (processingDegree) =>
      expect(statusOn(explainedOn, { ...rotor, processingDegree }).verdict).toBe('controlled'),
  );

  it('cannot be said before the ministry explained it', () => {
    expect(briefly('2025-09-15', rotor)).toStrictEqual([
      'undetermined',
      'degree-not-explained',
      '1C905',
    ]);
  });

  it('is that of loose magnets where hardly anything else is weighed', () => {
    const loose = statusOn(explainedOn, { ...rotor, netMassGrams: 210 });
    expect(loose).toMatchObject({
      verdict: 'controlled',
      degreeDoubted: { magnetGrams: 200, netMassGrams: 210, magnetPpmMax: 900_000 },
    });
  });
});

describe('the control status by rules that sleep', () => {
  const withHolmium = ndfeb({ Ho: 8_000 });

  it('is not theirs while they are suspended, and names them', () => {
    const status = statusOn(suspendedOn, withHolmium);
    expect(status.verdict).toBe('not-controlled');
    expect(status.asleep).toMatchObject([
      { controlCode: '1C909', state: 'suspended', untilOn: '2026-11-10', valuePpm: 8_000 },
    ]);
  });

  it('is not guessed after the last day of their suspension', () => {
    expect(statusOn(afterSuspension, withHolmium)).toMatchObject({
      verdict: 'undetermined',
      reason: 'rules-not-said',
      controlCodes: ['1C909'],
      evidence: ['rulebook-notice'],
    });
    expect(briefly(afterSuspension, ndfeb({ Dy: 19_000 }))[0]).toBe('controlled');
  });

  it('is theirs once they wake', () => {
    const awake = rulebookOfLaw(woken('announcement-57-2025', '2026-11-11'));
    const status = controlStatusOf(withHolmium, rulesOfDay(awake, afterSuspension));
    expect(status).toMatchObject({ verdict: 'controlled', controlCodes: ['1C909'] });
  });

  it('cannot be said by an empty rulebook', () => {
    expect(controlStatusOf(withHolmium, rulesOfDay(emptyRulebook, suspendedOn))).toMatchObject({
      verdict: 'undetermined',
      reason: 'no-rules',
    });
  });
});

describe('the control status of what is no magnet', () => {
  const ask = (material: string, ppm: Record<string, number>) =>
    briefly(inForceSince, { material, ppm });

  it('is that of the element and its form', () => {
    expect(ask('terbium-metal', { Tb: 999_000 })[2]).toBe('1C904');
    expect(ask('dysprosium-oxide', { Dy: 870_000 })[2]).toBe('1C905');
    expect(ask('neodymium-oxide', { Nd: 857_000 })[0]).toBe('not-controlled');
  });

  it('does not count traces of a neighbour', () => {
    expect(ask('neodymium-oxide', { Nd: 850_000, Sm: 5_000 })[0]).toBe('not-controlled');
    expect(ask('neodymium-oxide', { Nd: 800_000, Sm: 50_000 })[0]).toBe('controlled');
  });

  it('asks of an alloy what it is made of', () => {
    expect(ask('samarium-cobalt-alloy', { Sm: 350_000, Co: 650_000 })[0]).toBe('controlled');
    expect(ask('gadolinium-iron-alloy', { Gd: 700_000, Fe: 300_000 }).slice(0, 2)).toStrictEqual([
      'undetermined',
      'wording-silent',
    ]);
    expect(ask('ndfeb-strip-cast-flake', { Nd: 290_000, Dy: 20_000, Fe: 680_000 })[0]).toBe(
      'undetermined',
    );
  });

  it('names no ore', () => {
    expect(ask('ion-clay-ore', { Dy: 500, Y: 3_000 })[0]).toBe('not-controlled');
  });
});
