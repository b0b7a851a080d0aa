import {
  contentOf,
  addContents,
  type CompositionPpm,
  type Content,
  type LotRow,
  type SubmittedAct,
  type SubmittedLot,
  type SubmittedTransformation,
} from '@lodestone/ledger';
import { canComeBy, isRareEarth, stepsOfAct } from '@lodestone/reference';
import { recordAct } from '../chain';
import { clientAbroad } from '../chain';
import { analysisOf, returnedDeal } from './declared-moves';
import {
  civilDate,
  dayAfter,
  dayFollowing,
  dayOf,
  enterpriseIds,
  stockOf,
  take,
  unitIds,
  unitOf,
  type Attempts,
  type Turn,
} from './world';

/** Few materials and compositions, so that some lots are alike and can be merged. */
type Matter = Readonly<{ material: string; ppm: CompositionPpm }>;

const brought: readonly Matter[] = [
  { material: 'rock-ore', ppm: { Ce: 26_000, Nd: 8_000, Dy: 30, Fe: 200_000 } },
  { material: 'mixed-rare-earth-oxide', ppm: { La: 300_000, Ce: 500_000 } },
  { material: 'praseodymium-neodymium-oxide', ppm: { Pr: 206_000, Nd: 639_000 } },
  { material: 'dysprosium-oxide', ppm: { Dy: 870_001, Tb: 7 } },
  {
    material: 'ndfeb-end-of-life-magnets',
    ppm: { Pr: 60_003, Nd: 240_001, Dy: 9_000, Fe: 660_000 },
  },
  { material: 'ndfeb-end-of-life-magnets', ppm: { Nd: 300_007, Tb: 1, Fe: 640_000, B: 10_000 } },
];

/** What can come by an act; a careless clerk now and then says that other matter did. */
function matterOf({ draws }: Turn, type: SubmittedAct['type']): readonly Matter[] {
  return draws.chance(3) ? brought : brought.filter(({ material }) => canComeBy(type, material));
}

/** What the next lot of a record is called. */
const lotIdsOf = ({ recordId }: Turn) => {
  let made = 0;
  return (): string => `L${recordId}.${(made += 1)}`;
};

function lotBrought(
  turn: Turn,
  lotId: string,
  { type, occurredOn }: Readonly<{ type: SubmittedAct['type']; occurredOn: string }>,
): SubmittedLot {
  const { draws } = turn;
  const { material, ppm } = draws.pick(matterOf(turn, type)) as Matter;
  const isHuge = draws.chance(2);
  return {
    lotId,
    material,
    massGrams: isHuge ? 1_000_000_000_000 - draws.below(2) : draws.grams(2_000_000),
    ppm,
    // Somebody else's, to be tolled here.
    ...(draws.chance(20) ? { ownerId: draws.one(enterpriseIds) } : {}),
    ...(draws.chance(10) ? { status: draws.one(['bonded', 'reserve']) } : {}),
    ...(draws.chance(60) ? { analysis: analysisOf(draws, occurredOn, { ppm }) } : {}),
  };
}

export function bring(turn: Turn): Attempts {
  const { draws, siteId, recordId } = turn;
  const lotId = lotIdsOf(turn);
  const occurredOn = dayOf(turn);
  const type = draws.one(['OpeningStockDeclared', 'Mined', 'ImportLanded', 'ScrapCollected']);
  const lots = draws.chance(20) ? [lotId(), lotId()] : [lotId()];
  const makes = lots.map((each) => lotBrought(turn, each, { type, occurredOn }));
  const acts = {
    OpeningStockDeclared: { type: 'OpeningStockDeclared', occurredOn, makes },
    Mined: { type: 'Mined', occurredOn, makes },
    ImportLanded: {
      type: 'ImportLanded',
      occurredOn,
      makes,
      originCountryCode: 'MM',
      supplier: clientAbroad,
      ...returnedDeal(turn),
      ...(draws.chance(30) ? { handbookNumber: 'C02025000123', principal: clientAbroad } : {}),
    },
    ScrapCollected: {
      type: 'ScrapCollected',
      occurredOn,
      makes,
      scrapSource: 'end-of-life',
      collectedFrom: clientAbroad,
    },
  } as const;
  return [recordAct(siteId, recordId, acts[type])];
}

/** Of everything that goes in, so much (in thousandths) at so many grams. */
function lotFrom(
  content: Content,
  {
    lotId,
    massGrams,
    thousandths,
  }: Readonly<{ lotId: string; massGrams: number; thousandths: number }>,
): SubmittedLot {
  const ppm = Object.fromEntries(
    [...content].flatMap(([element, micrograms]) => {
      const parts = Number((micrograms * BigInt(thousandths)) / (1_000n * BigInt(massGrams)));
      return parts > 0 ? [[element, parts]] : [];
    }),
  );
  return { lotId, material: 'other-rare-earth-alloy', massGrams, ppm };
}

const sumOf = (lots: ReadonlyArray<Readonly<{ massGrams: number }>>): number =>
  lots.reduce((sum, { massGrams }) => sum + massGrams, 0);

/** Takes with the stamps that they will have, of which the products are computed. */
function chosenInputs(turn: Turn, count: number) {
  const lots = turn.draws.some(stockOf(turn), count);
  const takes = lots.map((lot) => take(turn, lot));
  const contents = takes.map(({ massGrams }, at) => contentOf(massGrams, (lots[at] as LotRow).ppm));
  return { lots, takes, content: addContents(contents) };
}

const wasted = ({ draws }: Turn) =>
  draws.chance(30) ? [{ material: 'tailings', massGrams: draws.grams(100), ppm: { Nd: 3 } }] : [];

const mixedIn = ({ draws }: Turn) =>
  draws.chance(25) ? [{ material: 'iron', massGrams: draws.grams(5_000) }] : [];

function stepAt({ draws }: Turn): Pick<SubmittedTransformation, 'type' | 'step'> {
  const type = draws.one(['Refined', 'MagnetProduced', 'Recycled']);
  return { type, step: draws.pick(stepsOfAct(type))?.code ?? '' };
}

/** What went in and did not come out is a difference. */
export function transform(turn: Turn): Attempts {
  const { draws, siteId, recordId } = turn;
  const { lots, takes, content } = chosenInputs(turn, draws.between(1, 3));
  if (lots.length === 0) return [];
  const lotId = lotIdsOf(turn);
  // At least as heavy as what goes in, so that no composition exceeds the whole.
  const massGrams = Math.min(sumOf(takes) + draws.grams(50), 1_000_000_000_000);
  const parts = draws.chance(40) ? [draws.between(100, 500), 470] : [draws.between(700, 1_000)];
  const makes = parts
    .map((thousandths) => lotFrom(content, { lotId: lotId(), massGrams, thousandths }))
    .filter(({ ppm }) => Object.keys(ppm).length > 0 || draws.chance(20));
  const occurredOn = dayAfter(turn, lots);
  const act = { ...stepAt(turn), occurredOn, takes, makes, adds: mixedIn(turn) };
  const whole = { ...act, wastes: wasted(turn) };
  return [recordAct(siteId, recordId, whole), recordAct(siteId, recordId, { ...act, wastes: [] })];
}

/** Feeds, draws or does both: what is between stays in process (postings.md §6). */
export function throughUnit(turn: Turn): Attempts {
  const { ledger, draws, siteId, recordId } = turn;
  const unitId = draws.one(unitIds);
  const mode = draws.one(['feed', 'draw', 'both']);
  const { lots, takes, content } =
    mode === 'draw' ? { lots: [], takes: [], content: new Map() } : chosenInputs(turn, 2);
  const unit = unitOf(ledger, siteId, unitId);
  const held = addContents([content, contentHeld(unit?.contentMicrograms ?? {})]);
  const grams = [...held.values()].reduce((sum, each) => sum + (each > 0n ? each : 0n), 0n);
  const heldGrams = Number(grams / 1_000_000n);
  if (mode !== 'feed' && heldGrams < 2) return [];
  const lotId = lotIdsOf(turn);
  // Measuring may draw a little more than there is.
  const thousandths = draws.chance(15) ? draws.between(990, 1_002) : draws.between(50, 700);
  const massGrams = Math.min(heldGrams + draws.grams(50), 1_000_000_000_000);
  const ownerId = draws.chance(20) ? { ownerId: draws.one(enterpriseIds) } : {};
  const makes =
    mode === 'feed'
      ? []
      : [{ ...lotFrom(held, { lotId: lotId(), massGrams, thousandths }), ...ownerId }];
  const counted = (unit?.counts ?? []).map(({ countedOn }) => dayFollowing(countedOn));
  const occurredOn = [dayAfter(turn, lots), ...counted].sort().at(-1) ?? civilDate(turn.day);
  const act = {
    ...stepAt(turn),
    occurredOn,
    unitId,
    takes,
    makes,
    wastes: [],
    adds: mixedIn(turn),
  };
  return [
    recordAct(siteId, recordId, { ...act, wastes: wasted(turn) }),
    recordAct(siteId, recordId, act),
  ];
}

function contentHeld(micrograms: Readonly<Record<string, string>>): Content {
  return new Map(
    Object.entries(micrograms).flatMap(([element, text]) =>
      isRareEarth(element) && BigInt(text) > 0n ? [[element, BigInt(text)] as const] : [],
    ),
  );
}
