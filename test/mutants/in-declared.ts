import { mutantsIn, mutantsOf } from './mutant';

const acts = 'site/acts';
const terms = `${acts}/declared-terms.spec.ts`;
const arrived = `${acts}/arrived-lots.spec.ts`;
const inClients = mutantsIn('libs/read-models/src/client-identities');

/** What a declaration says, what a surplus is, and how surely a composition is known. */
export const inDeclared = [
  ...mutantsOf(
    `${acts}/declared-goods.ts`,
    [terms, 'what a declaration says of a line may bill all of a lot in several articles'],
    [
      {
        id: 'bill-less-than-goods',
        fault: 'goods that are wholly of magnets weigh too little for their bill',
        find: 'if (netMassGrams === undefined || inAll <= netMassGrams) return undefined;',
        put: 'if (netMassGrams === undefined || inAll < netMassGrams) return undefined;',
      },
    ],
  ),
  ...mutantsOf(
    `${acts}/declared-goods.ts`,
    [terms, 'what a declaration says of a line does not bill more of a lot in several articles'],
    [
      {
        id: 'bill-line-by-line',
        fault: 'each article may hold all of the lot',
        find: 'const billed = (billedGrams.get(lotId) ?? 0) + massGrams;',
        put: 'const billed = massGrams;',
      },
    ],
  ),
  ...mutantsOf(
    `${acts}/declared-goods.ts`,
    [terms, 'what a declaration says of a line may be under licences for all that is taken'],
    [
      {
        id: 'one-gram-without-licence',
        fault: 'a gram must be left that no licence covers',
        find: 'if (licensedGrams <= takenGrams) return undefined;',
        put: 'if (licensedGrams < takenGrams) return undefined;',
      },
    ],
  ),
  ...mutantsOf(
    `${acts}/returned-goods.ts`,
    ['refusals.spec.ts', 'refusals import-not-found'],
    [
      {
        id: 'import-of-somebody-else',
        fault: 'who exports learns by guessing what somebody else imported',
        find: 'if (importerId !== exporterId) return false;',
        put: "if (importerId !== '') return true;",
      },
    ],
  ),
  ...mutantsOf(
    `${acts}/returned-goods.ts`,
    [terms, 'goods that go back do not name a voided import'],
    [
      {
        id: 'voided-import-goes-back',
        fault: 'goods go back that never came',
        find: "record?.type === 'ImportLanded' && record.state === 'live'",
        put: "record?.type === 'ImportLanded'",
      },
    ],
  ),
  ...mutantsOf(
    'records/declared-to.ts',
    ['records/declared-to.spec.ts', 'what was declared to a counterparty is a sale without third'],
    [
      {
        id: 'buyer-sees-the-principal',
        fault: 'the buyer on the chain reads who is the principal of the seller',
        find: "'principalRef',",
        put: "'principal',",
      },
    ],
  ),
  ...mutantsOf(
    `${acts}/receive-goods.ts`,
    [arrived, 'a surplus is refused where the line itself is short'],
    [
      {
        id: 'surplus-of-a-short-line',
        fault: 'what is short of a line is found again as a surplus of another origin',
        find: 'if (surplus && arrivedGrams !== restGrams) {',
        put: 'if (surplus && arrivedGrams > restGrams) {',
      },
    ],
  ),
  ...mutantsOf(
    `${acts}/arrived-lots.ts`,
    [arrived, 'a surplus has its own figures, and nothing of the analysis of the line'],
    [
      {
        id: 'surplus-by-the-sender',
        fault: 'the uncertainty of the sender stands beside the figures of the receiver',
        find: 'const { uncertaintyPpm: _, ...matter } = sent;',
        put: 'const matter = { ...sent, uncertaintyPpm: ppm };',
      },
    ],
  ),
  ...mutantsOf(
    'site/crossings/open-lines.ts',
    [arrived, 'a surplus is not taken while an earlier void of the sending stands'],
    [
      {
        id: 'surplus-free-at-once',
        fault: 'a surplus of what was never sent is used',
        find: 'made, surplus }) =>\n    [made ?? [], surplus ?? []].flat()',
        put: 'made }) =>\n    [made ?? []].flat()',
      },
    ],
  ),
  ...mutantsOf(
    'postings/lines-of-movement.ts',
    [arrived, 'a surplus leaves a receipt without one under rule 1'],
    [
      {
        id: 'rule-one-posts-a-surplus',
        fault: 'what an older rule did not post is stock',
        find: '(act.data.postingRule === 2 && surplus) || []',
        put: 'surplus ?? []',
      },
    ],
  ),
  ...mutantsOf(
    `${acts}/regroup-lots.ts`,
    ['site/any-history-stamped.spec.ts', 'any history says of every lot the uncertainty'],
    [
      {
        id: 'blend-as-sure-as-its-first',
        fault: 'a blend that nobody analysed is as surely known as the first that went in',
        find: 'const { uncertaintyPpm } = isBlend ? {} : from;',
        put: 'const { uncertaintyPpm } = from;',
      },
    ],
  ),
  ...mutantsOf(
    'site/fold/perform-act.ts',
    ['site/any-history-stamped.spec.ts', 'any history says of every lot the uncertainty'],
    [
      {
        id: 'sure-for-ever',
        fault: 'a new assay that does not say how sure it is leaves the old certainty',
        find: '{ uncertaintyPpm: _, ...lot }: LotRow,',
        put: '{ ...lot }: LotRow,',
      },
    ],
  ),
  ...mutantsOf(
    'judging/rules/papers/declaration-incomplete.ts',
    [
      'judging/rules/papers/declaration-incomplete.spec.ts',
      'an export that is declared in full is not flagged',
    ],
    [
      {
        id: 'no-is-no-answer',
        fault: 'goods that are said not to be controlled count as not declared',
        find: 'ofLine.filter((name) => line[name] === undefined)',
        put: 'ofLine.filter((name) => !line[name])',
      },
    ],
  ),
  ...mutantsOf(
    'judging/rules/papers/declaration-contradicted.ts',
    [
      'judging/rules/papers/declaration-contradicted.spec.ts',
      'a declaration that cannot be as it is said',
    ],
    [
      {
        id: 'any-port',
        fault: 'a port that no list has is taken for one',
        find: 'if (!isPort(portCode)) return',
        put: 'if (portCode.length !== 5) return',
      },
      {
        id: 'goods-come-back-from-home',
        fault: 'goods that come back are accused of having come from where they were made',
        find: 'returnedDealId === undefined ? [originCountryCode] : []',
        put: '[originCountryCode]',
      },
      {
        id: 'either-direction',
        fault: 'an export may be declared under the trade mode of an import',
        find: 'mode?.flow === other ?',
        put: 'mode?.flow === "neither" ?',
      },
    ],
  ),
  ...inClients(
    'casts.ts',
    ['client-identities.spec.ts', 'client identities counts a foreign principal'],
    [
      {
        id: 'principal-is-nobody',
        fault: 'the register of clients does not know the principal',
        find: 'principal: party(principalRef),',
        put: 'principal: party(undefined),',
      },
    ],
  ),
];
