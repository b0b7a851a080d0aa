import { activities } from './activities';
import { agencyActs } from './agency-acts';
import { assayMethods } from './assay-methods';
import { ceilings } from './ceilings';
import {
  forgettingReasons,
  mergeReasons,
  ownershipReasons,
  ownershipSources,
} from './client-decisions';
import type { Coded } from './code-table';
import pinned from './codes.pinned.json';
import { compositionBases } from './composition-bases';
import { countries } from './countries';
import { currencies } from './currencies';
import { paymentModes } from './customs/payment-modes';
import { processingDegrees } from './customs/processing-degrees';
import { tradeModes } from './customs/trade-modes';
import { transportModes } from './customs/transport-modes';
import { adjustmentKinds } from './deals/adjustment-kinds';
import { givingUpReasons } from './deals/giving-up-reasons';
import { designations } from './designations';
import { otherElements, rareEarths } from './elements';
import { endUses } from './end-uses';
import { goodsCodes } from './goods-codes';
import { gradeFamilies, grades } from './grades';
import { holdReasons } from './holds/hold-reasons';
import { releaseReasons } from './holds/release-reasons';
import { identifierSchemes } from './identifiers/identifier-schemes';
import { incoterms } from './incoterms';
import {
  attachmentTitles,
  clockStopReasons,
  licenceMeasureReasons,
  licenceRefusalReasons,
  licenceRoutes,
  licenceStates,
  limitWaivers,
  registrationPurposes,
  surrenderReasons,
  useReportKinds,
} from './licences/licence-codes';
import { clientLists, controlMeasures, listingReasons } from './licences/list-codes';
import { materialClasses, materials } from './materials';
import { destinationChangeReasons } from './movements/destination-change-reasons';
import { discrepancyReasons } from './movements/discrepancy-reasons';
import { dispatchPurposes } from './movements/dispatch-purposes';
import { goodsRefusalReasons } from './movements/goods-refusal-reasons';
import { movementKinds } from './movements/movement-kinds';
import { movementStatuses } from './movements/movement-statuses';
import { receiptOutcomes } from './movements/receipt-outcomes';
import { oreKinds } from './origins/ore-kinds';
import { usualOrigins } from './origins/usual-origins';
import { ports } from './ports';
import { statuses } from './statuses';
import { steps } from './steps';
import { discardKinds } from './stock/discard-kinds';
import { lossCauses } from './stock/loss-causes';
import { regroupKinds } from './stock/regroup-kinds';
import { scrapSources } from './stock/scrap-sources';
import { stockTakeMethods } from './stock/stock-take-methods';
import { unitKinds } from './unit-kinds';
import { units } from './units';
import { voidReasons } from './void-reasons';

const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const tables: Readonly<Record<string, Readonly<{ rows: readonly Coded[]; form: RegExp }>>> = {
  activities: { rows: activities, form: kebabCase },
  adjustmentKinds: { rows: adjustmentKinds, form: kebabCase },
  agencyActs: { rows: agencyActs, form: kebabCase },
  assayMethods: { rows: assayMethods, form: kebabCase },
  ceilings: { rows: ceilings, form: /^C[1-9]$/ },
  compositionBases: { rows: compositionBases, form: kebabCase },
  countries: { rows: countries, form: /^[A-Z]{2}$/ },
  currencies: { rows: currencies, form: /^[A-Z]{3}$/ },
  designations: { rows: designations, form: kebabCase },
  destinationChangeReasons: { rows: destinationChangeReasons, form: kebabCase },
  discardKinds: { rows: discardKinds, form: kebabCase },
  discrepancyReasons: { rows: discrepancyReasons, form: kebabCase },
  dispatchPurposes: { rows: dispatchPurposes, form: kebabCase },
  endUses: { rows: endUses, form: kebabCase },
  forgettingReasons: { rows: forgettingReasons, form: kebabCase },
  givingUpReasons: { rows: givingUpReasons, form: kebabCase },
  goodsCodes: { rows: goodsCodes, form: /^[0-9]{10}$/ },
  goodsRefusalReasons: { rows: goodsRefusalReasons, form: kebabCase },
  gradeFamilies: { rows: gradeFamilies, form: /^[A-Z]{1,2}$/ },
  grades: { rows: grades, form: /^(ungraded|N\d\d(M|[SUEA]?H)?|BNP-\d+|SmCo5-\d+|Sm2Co17-\d+)$/ },
  holdReasons: { rows: holdReasons, form: kebabCase },
  identifierSchemes: { rows: identifierSchemes, form: kebabCase },
  incoterms: { rows: incoterms, form: /^[A-Z]{3}$/ },
  licenceRoutes: { rows: licenceRoutes, form: kebabCase },
  registrationPurposes: { rows: registrationPurposes, form: kebabCase },
  attachmentTitles: { rows: attachmentTitles, form: kebabCase },
  clockStopReasons: { rows: clockStopReasons, form: kebabCase },
  limitWaivers: { rows: limitWaivers, form: kebabCase },
  licenceRefusalReasons: { rows: licenceRefusalReasons, form: kebabCase },
  licenceMeasureReasons: { rows: licenceMeasureReasons, form: kebabCase },
  surrenderReasons: { rows: surrenderReasons, form: kebabCase },
  useReportKinds: { rows: useReportKinds, form: kebabCase },
  licenceStates: { rows: licenceStates, form: kebabCase },
  clientLists: { rows: clientLists, form: kebabCase },
  controlMeasures: { rows: controlMeasures, form: kebabCase },
  listingReasons: { rows: listingReasons, form: kebabCase },
  lossCauses: { rows: lossCauses, form: kebabCase },
  materialClasses: { rows: materialClasses, form: kebabCase },
  materials: { rows: materials, form: kebabCase },
  movementKinds: { rows: movementKinds, form: kebabCase },
  movementStatuses: { rows: movementStatuses, form: kebabCase },
  oreKinds: { rows: oreKinds, form: kebabCase },
  paymentModes: { rows: paymentModes, form: kebabCase },
  ports: { rows: ports, form: /^[A-Z]{2}[A-Z2-9]{3}$/ },
  processingDegrees: { rows: processingDegrees, form: kebabCase },
  receiptOutcomes: { rows: receiptOutcomes, form: kebabCase },
  regroupKinds: { rows: regroupKinds, form: kebabCase },
  releaseReasons: { rows: releaseReasons, form: kebabCase },
  scrapSources: { rows: scrapSources, form: kebabCase },
  mergeReasons: { rows: mergeReasons, form: kebabCase },
  ownershipReasons: { rows: ownershipReasons, form: kebabCase },
  ownershipSources: { rows: ownershipSources, form: kebabCase },
  statuses: { rows: statuses, form: kebabCase },
  steps: { rows: steps, form: kebabCase },
  stockTakeMethods: { rows: stockTakeMethods, form: kebabCase },
  tradeModes: { rows: tradeModes, form: /^\d{4}$/ },
  transportModes: { rows: transportModes, form: /^[0-9A-Z]$/ },
  unitKinds: { rows: unitKinds, form: kebabCase },
  units: { rows: units, form: /^[A-Z][A-Z0-9]{2}$/ },
  usualOrigins: { rows: usualOrigins, form: kebabCase },
  voidReasons: { rows: voidReasons, form: kebabCase },
};

describe.each(Object.entries(tables))('the codes of %s', (name, { rows, form }) => {
  it('are unique', () => {
    expect(repeated(rows.map(({ code }) => code))).toStrictEqual([]);
  });

  it('are written in the one form of their table', () => {
    expect(rows.filter(({ code }) => !form.test(code))).toStrictEqual([]);
  });

  it('have a name in either language, in its own script', () => {
    expect(rows.filter(({ en }) => !/[A-Za-z]/.test(en) || /\p{Script=Han}/u.test(en))).toEqual([]);
    expect(rows.filter(({ zh }) => !/\p{Script=Han}/u.test(zh))).toEqual([]);
  });

  it('have names that no other row of the table has', () => {
    expect(repeated(rows.map(({ en }) => en))).toStrictEqual([]);
    expect(repeated(rows.map(({ zh }) => zh))).toStrictEqual([]);
  });

  it('are never renamed or removed: every pinned code is still there', () => {
    const present = new Set(rows.map(({ code }) => code));
    expect((pins[name] ?? []).filter((code) => !present.has(code))).toStrictEqual([]);
  });

  it('are pinned when they are added: add them to codes.pinned.json', () => {
    const known = new Set(pins[name]);
    expect(rows.map(({ code }) => code).filter((code) => !known.has(code))).toStrictEqual([]);
  });
});

describe('the pinned codes', () => {
  it('belong to a table that is still there', () => {
    const lists = [...Object.keys(tables), 'rareEarths', 'otherElements'].sort();
    expect(Object.keys(pins).sort()).toStrictEqual(lists);
  });

  it('hold the element symbols as well', () => {
    expect(pins['rareEarths']).toStrictEqual([...rareEarths]);
    expect(pins['otherElements']).toStrictEqual([...otherElements]);
  });
});

const pins: Readonly<Record<string, readonly string[]>> = pinned;

const repeated = (values: readonly string[]): readonly string[] =>
  values.filter((value, i) => values.indexOf(value) !== i);
