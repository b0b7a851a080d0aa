import { alikeKeysOf } from '@lodestone/read-models/client-identities/alike-keys';
import { likened } from '@lodestone/read-models/client-identities/likeness';
import { foldedText } from '@lodestone/reference/names/fold-text';
import { judge, namePairs, type NamePair } from '@lodestone/testing/name-pairs/judge-pairs';
import { parseArgs } from 'node:util';
import { inventedNames } from './names/invented-names';

/**
 * npm run bench -- names [--clients 6000] [--json]
 *
 * How well names of one client are told from names of two, on a list of pairs kept as data, with every
 * error; then what comparing that many clients costs, and folding texts, in processor time of this
 * program, for machines that are never quiet.
 */
const { values } = parseArgs({
  options: {
    clients: { type: 'string', default: '6000' },
    json: { type: 'boolean', default: false },
  },
});

const judgements = (['known', 'held-out', 'unforeseen'] as const).map((which) => ({
  which,
  ...judge(namePairs(which)),
}));

function millisOf(run: () => void): number {
  const begun = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1_000;
}

/** The median of some rounds: the first ones wait for the compiler. */
function medianMillis(run: () => void): number {
  const rounds = Array.from({ length: 9 }, () => millisOf(run)).toSorted((a, b) => a - b);
  return Math.round(rounds[4] as number);
}

const clients = inventedNames(Number(values.clients));
const suggestions = {
  clients: clients.length,
  'names to keys, ms': medianMillis(() => clients.forEach((client) => likened([client]))),
  'keys to look them up by, ms': (() => {
    const keys = clients.map((client) => likened([client]));
    return medianMillis(() => keys.forEach(alikeKeysOf));
  })(),
};

const texts = {
  ASCII: ['Alpha Magnetics Co., Ltd.', 'SEP-2025-0143', 'Chihuahua Motores S.A. de C.V.'],
  'Latin with accents': ['Kölner Motorenwerke GmbH', 'Công ty TNHH Động cơ Sao', 'İzmir A.Ş.'],
  'Chinese and Japanese': ['寧波韻升股份有限公司', '合肥淝钕磁材', '蒼木電機株式会社'],
  'Thai, Korean, Russian': ['บริษัท แม่เหล็ก จำกัด', '주식회사 한국자석', 'ООО «Магнит»'],
};
const folding = Object.entries(texts).map(([what, some]) => {
  const count = 100_000;
  const millis = medianMillis(() => {
    for (let n = 0; n < count; n += 1) foldedText(`${some[n % some.length]}${n % 10}`);
  });
  return { what, 'texts/s': Math.round((count / millis) * 1_000) };
});

const told = ({ country, a, b, why }: NamePair) => ({ country, a, b, why });

if (values.json) {
  console.log(JSON.stringify({ benchmark: 'names', judgements, suggestions, folding }));
} else {
  console.table(
    judgements.map(({ misses, falseHits, ...each }) => ({
      ...each,
      misses: misses.length,
      'false hits': falseHits.length,
    })),
  );
  for (const { which, misses, falseHits } of judgements) {
    console.log(`${which}: not suggested, and the same`);
    console.table(misses.map(told));
    console.log(`${which}: suggested, and not the same`);
    console.table(falseHits.map(told));
  }
  console.table([suggestions]);
  console.table(folding);
}
