import { helpOf } from '../arguments/run-as';
import type { AskedFor } from '../asking/ask-ledger';
import { UsageError, type Given } from '../command';

/** Each option with the field of the question that it becomes. */
export const fields = {
  element: 'element',
  model: 'model',
  by: 'groupBy',
  from: 'fromMonth',
  to: 'toMonth',
  depth: 'depth',
  acts: 'acts',
  'as-of': 'asOf',
  'known-at': 'knownAt',
  'from-as-of': 'fromAsOf',
  'from-known-at': 'fromKnownAt',
  why: 'to',
} as const;

type Shares = Readonly<{ route: string; query: AskedFor }>;

/** What `lodestone trace` was asked, with the query of each route that answers it. */
export type AskedTrace =
  | Readonly<{ kind: 'marks' | 'enterprises' | 'comparison' | 'path'; query: AskedFor }>
  | Readonly<{ kind: 'drawing'; query: AskedFor; form: 'dot' | 'mermaid' }>
  | Readonly<{
      kind: 'shares and graph';
      query: AskedFor;
      /** Of something that can have shares. */
      shares: Shares | undefined;
      heading: string;
    }>;

const onlyForward = /^(site|enterprise|import):/;
const onlyBack = /^(deal|client|country):/;

/** Of each kind of answer, what it is asked with: what says nothing of it is a mistake. */
const momentOptions = ['as-of', 'known-at'] as const;
const around = ['element', ...momentOptions, 'from', 'to', 'back', 'forward'] as const;
const optionsOf: Readonly<Record<AskedTrace['kind'], readonly string[]>> = {
  marks: ['marks', 'element', 'model', 'from', 'to', ...momentOptions],
  enterprises: ['enterprises', 'element', ...momentOptions],
  comparison: ['element', 'model', 'by', 'from-as-of', 'from-known-at', ...momentOptions],
  path: ['why', ...around],
  drawing: ['depth', 'acts', 'dot', 'mermaid', ...around],
  'shares and graph': ['model', 'by', 'depth', 'acts', ...around],
};
const ownSwitches = ['back', 'forward', 'enterprises', 'marks', 'dot', 'mermaid'] as const;

/** @throws UsageError also of an option that says nothing of what is asked */
export function askedOf(given: Given): AskedTrace {
  const asked = understood(given);
  const { switches, values } = given;
  const options = [
    ...Object.keys(fields).filter((name) => values[name] !== undefined),
    ...ownSwitches.filter((name) => switches.has(name)),
  ];
  const stray = options.find((name) => !optionsOf[asked.kind].includes(name));
  if (stray !== undefined)
    throw new UsageError(`--${stray} says nothing of that.`, helpOf('trace'));
  if (switches.has('dot') && switches.has('mermaid')) {
    throw new UsageError('--dot and --mermaid exclude each other.', helpOf('trace'));
  }
  return asked;
}

function understood(given: Given): AskedTrace {
  const { switches, values } = given;
  if (switches.has('marks')) return { kind: 'marks', query: marksQuery(given) };
  const of = subjectNamed(given);
  const take = takingFrom(values);
  const moment = take('as-of', 'known-at');
  if (switches.has('enterprises')) {
    return { kind: 'enterprises', query: { of, ...take('element'), ...moment } };
  }
  const earlier = take('from-as-of', 'from-known-at');
  if (Object.keys(earlier).length > 0) {
    const query = { of, ...take('element', 'model', 'by'), ...earlier, ...asSecond(moment) };
    return { kind: 'comparison', query };
  }
  return askedAround(of, given);
}

/** What is behind it, or what became of it. @throws UsageError */
function askedAround(of: string, { values, switches }: Given): AskedTrace {
  if (switches.has('back') && switches.has('forward')) {
    throw new UsageError('--back and --forward exclude each other.', helpOf('trace'));
  }
  const isForward = switches.has('forward') || (onlyForward.test(of) && !switches.has('back'));
  const take = takingFrom(values);
  const asked = { of, ...take('element', 'as-of', 'known-at', 'from', 'to') };
  const query = { ...asked, direction: isForward ? 'forward' : 'back' };
  const { why } = values;
  if (why !== undefined) return { kind: 'path', query: { ...query, to: subjectWord(why) } };
  const graph = { ...query, depth: values['depth'] ?? '3', acts: values['acts'] ?? '50' };
  if (switches.has('dot')) return { kind: 'drawing', query: graph, form: 'dot' };
  if (switches.has('mermaid')) return { kind: 'drawing', query: graph, form: 'mermaid' };
  const ofShares = { ...asked, ...take('model', 'by'), ...(isForward ? { limit: '25' } : {}) };
  const route = isForward ? '/provenance/fates' : '/provenance/origins';
  return {
    kind: 'shares and graph',
    query: graph,
    shares: (isForward ? onlyBack : onlyForward).test(of) ? undefined : { route, query: ofShares },
    heading: isForward ? 'What became of it' : 'Where it came from',
  };
}

/** Of one mine, or of all that are without designation. @throws UsageError */
function marksQuery(given: Given): AskedFor {
  const { names, values } = given;
  const asked = takingFrom(values)('element', 'model', 'as-of', 'known-at', 'from', 'to');
  if (names.length === 0) return { ...asked, limit: '50' };
  const word = subjectNamed(given);
  if (!word.startsWith('enterprise:')) {
    throw new UsageError(`${word} is no enterprise: --marks takes enterprise:ID.`, helpOf('trace'));
  }
  return { ...asked, enterpriseId: word.slice(word.indexOf(':') + 1), limit: '50' };
}

/** @throws UsageError */
function subjectNamed({ names }: Given): string {
  const [name, more] = names;
  if (name !== undefined && more === undefined) return subjectWord(name);
  throw new UsageError(
    name === undefined
      ? 'nothing was named: a lot is <site>/<lot>.'
      : `${more} is one name too many.`,
    helpOf('trace'),
  );
}

/** A lot needs no word in front. */
const subjectWord = (name: string): string => (name.includes(':') ? name : `lot:${name}`);

/** The fields of those options that were given. */
const takingFrom =
  (values: Given['values']) =>
  (...options: readonly (keyof typeof fields)[]): AskedFor =>
    Object.fromEntries(
      options.flatMap((option) => {
        const value = values[option];
        return value === undefined ? [] : [[fields[option], value]];
      }),
    );

/** The moment that is asked for is the second of two. */
const asSecond = ({ asOf, knownAt }: AskedFor): AskedFor => ({
  ...(asOf === undefined ? {} : { toAsOf: asOf }),
  ...(knownAt === undefined ? {} : { toKnownAt: knownAt }),
});
