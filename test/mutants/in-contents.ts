import { mutantsIn, mutantsOf } from './mutant';

const goods = 'judging/rules/goods';
const records = 'read-models/src/records';
const contents = `${goods}/material-contradicted.spec.ts`;
const said = `${goods}/said-against-known.spec.ts`;
const worth = `${goods}/value-unusual.spec.ts`;

const held = 'what a lot holds, beside what anything of its name holds is flagged of';
const same = 'the same is flagged of';
const client = 'the client of an export under a sale is';

/** Nobody knows what matter holds, what scrap was, what goods are worth, or who a client is. */
export const inContents = [
  ...mutantsIn('libs')(
    'reference/src/materials/contents/of-minerals.ts',
    [`ledger/src/${contents}`, `${held} ore of 60 % Nd`],
    [
      {
        id: 'metal-out-of-the-ground',
        fault: 'a mine digs what is richer than any concentrate',
        find: "materials: ['rock-ore'], of: 'rare-earths', fromPpm: 500, toPpm: 180_000",
        put: "materials: ['rock-ore'], of: 'rare-earths', fromPpm: 500, toPpm: 999_000",
      },
    ],
  ),
  ...mutantsOf(
    'judging/measured-ppm.ts',
    [contents, `${held} oxide of half its oxide`],
    [
      {
        id: 'oxides-as-elements',
        fault: 'half an oxide is sand, and passes as oxide',
        find: 'return oxidePpm(ppm);',
        put: 'return 950_000;',
      },
    ],
  ),
  ...mutantsOf(
    'judging/measured-ppm.ts',
    [contents, `${held} old magnets of a seventh Tb`],
    [
      {
        id: 'any-terbium-in-scrap',
        fault: 'terbium leaves the books inside of scrap that no magnet was',
        find: 'return sumPpm(ppm, elements);',
        put: 'return 0;',
      },
    ],
  ),
  ...mutantsOf(
    'judging/measured-ppm.ts',
    [contents, `${held} ore of mostly dysprosium`],
    [
      {
        id: 'any-share-of-an-ore',
        fault: 'parted dysprosium is declared as poor ore',
        find: "case 'share':\n      return sharePpm(ppm, elements);",
        put: "case 'share':\n      return elements.length === 1 ? 400_000 : 29_000 * (elements.includes('La') ? 20 : 1);",
      },
    ],
  ),
  ...mutantsOf(
    'judging/measured-ppm.ts',
    [contents, `${held} mixed oxide of one`],
    [
      {
        id: 'one-element-is-mixed',
        fault: 'an oxide of one element is called a mixed one',
        find: 'Math.max(...rareEarths.map(',
        put: 'Math.min(...rareEarths.map(',
      },
    ],
  ),
  ...mutantsIn('libs')(
    'reference/src/materials/principal-shares.ts',
    [`ledger/src/${contents}`, `${held} metal half of another`],
    [
      {
        id: 'half-of-another-metal',
        fault: 'what is half lanthanum is sold as neodymium',
        find: 'fromPpm: 900_000,',
        put: 'fromPpm: 500_000,',
      },
    ],
  ),
  ...mutantsOf(
    'judging/lots-said.ts',
    [contents, `${same} what a count found and had analysed`],
    [
      {
        id: 'found-and-never-looked-at',
        fault: 'a count finds terbium in a heap of neodymium oxide, and nobody wonders',
        find: '(gain?.analysis ? [gain] : [])',
        put: '(gain?.analysis && !gain ? [gain] : [])',
      },
    ],
  ),
  ...mutantsOf(
    'judging/lots-said.ts',
    [contents, `${same} what is written off under a name`],
    [
      {
        id: 'scrap-of-any-contents',
        fault: 'terbium metal is written off as swarf',
        find: "act.data.kind === 'scrap' ? act.data.makes : []",
        put: '[]',
      },
    ],
  ),
  ...mutantsOf(
    `${goods}/scrap-contradicted.ts`,
    [`${goods}/scrap-contradicted.spec.ts`, 'what scrap was made of ndfeb-swarf as phosphor-scrap'],
    [
      {
        id: 'scrap-of-anything',
        fault: 'swarf of magnets becomes phosphor with a pen',
        find: '!isScrapOf(from.material, material)',
        put: "!isScrapOf(from.material, 'other-rare-earth-scrap')",
      },
    ],
  ),
  ...mutantsOf(
    `${goods}/goods-code-contradicted.ts`,
    [said, 'the goods code, beside the lots is flagged of scrap'],
    [
      {
        id: 'any-scrap-by-the-code',
        fault: 'swarf is exported under the number of magnets',
        find: 'scraps?.some((each) => each === lot.material) === false',
        put: 'scraps?.length === 0',
      },
    ],
  ),
  ...mutantsOf(
    `${goods}/grade-contradicted.ts`,
    [said, 'the grade on an invoice, beside the lot is flagged of sludge'],
    [
      {
        id: 'sludge-of-a-grade',
        fault: 'sludge is invoiced as N42',
        find: 'melt-spun|swarf|',
        put: 'melt-spun|',
      },
    ],
  ),
  ...mutantsOf(
    `${goods}/value-unusual.ts`,
    [worth, 'what a kilogram of goods is worth is flagged of magnets for cents'],
    [
      {
        id: 'magnets-for-cents',
        fault: 'an export without a sale says any price',
        find: 'centsPerKilogram >= BigInt(fromCentsPerKilogram) && !isDear',
        put: '!isDear',
      },
    ],
  ),
  ...mutantsOf(
    `${goods}/value-unusual.ts`,
    [worth, 'what a kilogram of goods is worth is asked in the currency'],
    [
      {
        id: 'yen-are-dollars',
        fault: 'a price in yen is read as dollars',
        find: 'minorPerUnit * BigInt(rate) * BigInt(massGrams)',
        put: 'minorPerUnit * milli * BigInt(massGrams)',
      },
    ],
  ),
  ...mutantsOf(
    `${goods}/pieces-unusual.ts`,
    [worth, 'the articles of a bill of materials are counted'],
    [
      {
        id: 'articles-of-metal',
        fault: 'ingots are blamed for weighing what no magnet weighs',
        find: 'magnets.has(lotId)',
        put: 'magnets.size < lotId.length',
      },
    ],
  ),
  ...mutantsIn('libs')(
    'ledger/src/judging/analysed-in.ts',
    [`${records}/analyses-beside.spec.ts`, 'an analysis of what was not made is flagged of a new'],
    [
      {
        id: 'assays-of-any-day',
        fault: 'a new assay rests on an analysis that is not made yet',
        find: "if (act.type !== 'LotAssayed') return [];",
        put: "if (act.type !== 'LotAssayed' || act.data.lot) return [];",
      },
    ],
  ),
  ...mutantsIn('libs')(
    'ledger/src/judging/rules/papers/analysis-dated-later.ts',
    [
      `${records}/analyses-beside.spec.ts`,
      'an analysis of what was not made is not flagged of what used',
    ],
    [
      {
        id: 'assays-blame-what-went-before',
        fault: 'whoever used a lot is blamed because what is left was assayed later',
        find: 'found.anewOn > usedOn',
        put: 'found.anewOn < usedOn',
      },
    ],
  ),
  ...mutantsIn('libs')(
    `${records}/other-party.ts`,
    [`${records}/parties.spec.ts`, `${client} the same under another address`],
    [
      {
        id: 'another-address-another-client',
        fault: 'a client who moved is taken for somebody else',
        find: 'return !isSame(one, other);',
        put: 'return isSame(one, other) || true;',
      },
    ],
  ),
  ...mutantsIn('libs')(
    `${records}/other-party.ts`,
    [`${records}/parties.spec.ts`, `${client} another under the number of another`],
    [
      {
        id: 'borrowed-number',
        fault: 'a stranger is let through who wrote the number of the client beside his own',
        find: 'isShared ? !isContradicted',
        put: 'isShared ? true',
      },
    ],
  ),
  ...mutantsIn('libs')(
    `${records}/parties.ts`,
    [
      `${records}/parties.spec.ts`,
      'a client who was forgotten is no other than one who was forgotten',
    ],
    [
      {
        id: 'forgotten-and-kept',
        fault: 'who was forgotten is still known by his numbers',
        find: '!refs || refs.includes(ref)',
        put: 'refs?.includes(ref)',
      },
    ],
  ),
];
