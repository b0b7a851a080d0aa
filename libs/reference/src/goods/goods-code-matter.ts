import type { Sourced } from '../code-table';
import type { RareEarth } from '../elements';
import type { GoodsCode } from '../goods-codes';
import type { MaterialClass, MaterialCode } from '../materials';

/** The chemical forms that the subheadings of 2846 part. */
export type CompoundForm =
  'oxide' | 'hydroxide' | 'carbonate' | 'chloride' | 'fluoride' | 'other-compound';

/** What goods of a code are, as far as the wording of the code says: what is absent is open. */
export type GoodsCodeMatter = Sourced &
  Readonly<{
    classes: readonly MaterialClass[];
    /** One of these is most of its rare earths. */
    mostly?: readonly RareEarth[];
    form?: CompoundForm;
    /** Of scrap these alone: what is left of them, and not of something else. */
    scraps?: readonly MaterialCode[];
    /** The wording leaves rare earths out: at most so much of them. */
    rareEarthPpmMax?: number;
    /** Forms that have subheadings of their own: what is left is none of them. */
    notForms?: readonly CompoundForm[];
    /** Said to be mixed: no rare earth is more of all of them than this. */
    largestPpmMax?: number;
    /** Of the medium and heavy ones, the share of all rare earths that its wording asks for. */
    heavyPpm?: Readonly<{ fromPpm: number; toPpm: number }>;
    /** Of those that Announcement 18 of 2025 controls, which have a code beside this one. */
    controlledPpmMax?: number;
  }>;

/** Medium and heavy rare earths (中重稀土). */
export const mediumAndHeavy: readonly RareEarth[] = [
  ...(['Sm', 'Eu', 'Gd', 'Tb', 'Dy', 'Ho', 'Er', 'Tm', 'Yb', 'Lu', 'Y'] as const),
];

/** The seven of Announcement 18 of 2025. */
export const controlledOf18: readonly RareEarth[] = ['Sm', 'Gd', 'Tb', 'Dy', 'Lu', 'Sc', 'Y'];

/** A rare earth that is more of all of them is one that was parted, and no mixture. */
export const partedPpm = 950_000;

/** Three tenths by the wording; the margin is ours, because it does not say of what. */
const heavy = { fromPpm: 250_000, toPpm: 1_000_000 } as const;
const light = { fromPpm: 0, toPpm: 350_000 } as const;

/** What is left of them in what was parted well: ours. */
const tracePpm = 20_000;

const wording = {
  source:
    'wording of the subheading, Customs Tariff of Import and Export (中华人民共和国进出口税则)',
  verified: false,
} as const;

const metal = (...mostly: readonly RareEarth[]): GoodsCodeMatter => ({
  classes: ['metal'],
  mostly,
  ...wording,
});

const compound = (form: CompoundForm, ...mostly: readonly RareEarth[]): GoodsCodeMatter => ({
  classes: ['compound', 'mineral-product'],
  form,
  ...(mostly.length === 0 ? {} : { mostly }),
  ...wording,
});

const of = (...classes: readonly MaterialClass[]): GoodsCodeMatter => ({ classes, ...wording });

const mixedMetals: GoodsCodeMatter = { ...of('metal', 'alloy'), largestPpmMax: partedPpm };

/** Neither oxides nor chlorides nor fluorides: those have subheadings of their own. */
const otherCompounds = (heavyPpm: GoodsCodeMatter['heavyPpm']): GoodsCodeMatter => ({
  ...of('compound', 'mineral-product'),
  notForms: ['oxide', 'chloride', 'fluoride'],
  ...(heavyPpm === undefined ? {} : { heavyPpm }),
});

/** A thousandth is what is found in any steel; a magnet of rare earths has a fifth and more. */
const noRareEarths: GoodsCodeMatter = { ...of('magnet', 'scrap'), rareEarthPpmMax: 1_000 };

/** Still magnets, if no good ones. */
const wholeMagnets: readonly MaterialCode[] = [
  'ndfeb-off-cuts',
  'ndfeb-magnet-scrap',
  'ndfeb-end-of-life-magnets',
  'smco-off-cuts',
  'smco-magnet-scrap',
  'smco-end-of-life-magnets',
];

const ndfebScraps: readonly MaterialCode[] = [
  'ndfeb-swarf',
  'ndfeb-off-cuts',
  'ndfeb-powder-scrap',
  'ndfeb-melt-scrap',
  'ndfeb-magnet-scrap',
  'ndfeb-end-of-life-magnets',
];

const matterOf: Readonly<Partial<Record<GoodsCode, GoodsCodeMatter>>> = {
  '8505111000': { ...of('magnet', 'scrap'), scraps: wholeMagnets },
  '8505119000': noRareEarths,
  '8505190010': noRareEarths,
  '8505190090': noRareEarths,
  '7202999100': { ...of('alloy', 'scrap'), scraps: ndfebScraps },
  '7202999191': of('alloy'),
  '2805301100': metal('Nd'),
  '2805301200': metal('Dy'),
  '2805301300': metal('Tb'),
  '2805301400': metal('La'),
  '2805301510': metal('Ce'),
  '2805301590': metal('Ce'),
  '2805301600': metal('Pr'),
  '2805301700': metal('Y'),
  '2805301800': metal('Sc'),
  '2805301910': metal('Sm', 'Gd', 'Lu'),
  '2805301990': metal('Eu', 'Ho', 'Er', 'Tm', 'Yb', 'Pm'),
  '2805302100': mixedMetals,
  '2805302900': mixedMetals,
  '2846101000': compound('oxide', 'Ce'),
  '2846102000': compound('hydroxide', 'Ce'),
  '2846103000': compound('carbonate', 'Ce'),
  '2846109090': { ...of('compound', 'mineral-product'), mostly: ['Ce'] },
  '2846901100': compound('oxide', 'Y'),
  '2846901200': compound('oxide', 'La'),
  '2846901300': compound('oxide', 'Nd'),
  '2846901400': compound('oxide', 'Eu'),
  '2846901500': compound('oxide', 'Dy'),
  '2846901600': compound('oxide', 'Tb'),
  '2846901700': compound('oxide', 'Pr'),
  '2846901800': compound('oxide', 'Lu'),
  '2846901920': compound('oxide', 'Er'),
  '2846901930': compound('oxide', 'Gd'),
  '2846901940': compound('oxide', 'Sm'),
  '2846901970': compound('oxide', 'Yb'),
  '2846901980': compound('oxide', 'Sc'),
  '2846901992': { ...compound('oxide'), heavyPpm: heavy },
  '2846901993': { ...compound('oxide'), largestPpmMax: partedPpm },
  '2846901999': { ...compound('oxide'), controlledPpmMax: tracePpm },
  '2846902100': compound('chloride', 'Tb'),
  '2846902200': compound('chloride', 'Dy'),
  '2846902300': compound('chloride', 'La'),
  '2846902400': compound('chloride', 'Nd'),
  '2846902500': compound('chloride', 'Pr'),
  '2846902600': compound('chloride', 'Y'),
  '2846902810': { ...compound('chloride'), heavyPpm: heavy, largestPpmMax: partedPpm },
  '2846902890': { ...compound('chloride'), heavyPpm: light, largestPpmMax: partedPpm },
  '2846902910': compound('chloride'),
  '2846902990': { ...compound('chloride'), controlledPpmMax: tracePpm },
  '2846903100': compound('fluoride', 'Tb'),
  '2846903200': compound('fluoride', 'Dy'),
  '2846903300': compound('fluoride', 'La'),
  '2846903400': compound('fluoride', 'Nd'),
  '2846903500': compound('fluoride', 'Pr'),
  '2846903600': compound('fluoride', 'Y'),
  '2846903910': compound('fluoride'),
  '2846903990': { ...compound('fluoride'), controlledPpmMax: tracePpm },
  '2846904820': { ...compound('carbonate'), largestPpmMax: partedPpm },
  '2846904910': compound('carbonate'),
  '2846909910': otherCompounds(heavy),
  '2846909920': otherCompounds(light),
  '3824999922': of('metal', 'alloy', 'compound'),
  '8486909110': of('metal', 'alloy', 'compound'),
  '2530902000': of('ore', 'mineral-product'),
  '2612200000': of('ore', 'mineral-product'),
};

const byCode = new Map<string, GoodsCodeMatter>(Object.entries(matterOf));

/** `undefined` where the wording says nothing of the matter. */
export const goodsCodeMatterOf = (code: string): GoodsCodeMatter | undefined => byCode.get(code);

/** Codes that name a rare earth, in a form or as metal: what is nearly all of it goes there. */
export const codesNaming = (
  element: RareEarth,
  kind: CompoundForm | 'metal',
): readonly GoodsCode[] =>
  [...byCode]
    .filter(
      ([, { mostly, form, classes }]) =>
        mostly?.includes(element) === true &&
        (form ?? (classes.includes('metal') ? 'metal' : undefined)) === kind,
    )
    .map(([code]) => code as GoodsCode);

const forms: ReadonlyArray<readonly [ending: RegExp, form: CompoundForm]> = [
  [/oxyfluoride$/, 'other-compound'],
  [/hydroxide$/, 'hydroxide'],
  [/oxide(-concentrate)?$/, 'oxide'],
  [/carbonate(-concentrate)?$/, 'carbonate'],
  [/chloride$/, 'chloride'],
  [/fluoride$/, 'fluoride'],
];

/** By the name of a material, which ends in its chemical form; any for what does not say. */
export function compoundFormOf(material: string): CompoundForm | undefined {
  if (material === 'other-rare-earth-compound') return undefined;
  return forms.find(([ending]) => ending.test(material))?.[1] ?? 'other-compound';
}
