import { helpOf } from './arguments/run-as';
import { CannotRun, UsageError, type CliCommand, type Given } from './command';
import { LedgerClient } from './demo/ledger-client';
import { runningLedgerOf, runningLedgerOptions } from './folder/running-ledger';
import { askerOf, type Ask, type Query } from './problems/asker';
import { comparisonText } from './trace/comparison-text';
import { enterprisesText } from './trace/enterprises-text';
import { graphAsDot, graphAsMermaid } from './trace/graph-drawn';
import { graphText } from './trace/graph-text';
import { pathText } from './trace/path-text';
import { sharesText } from './trace/shares-text';
import type { Comparison, Enterprises, Graph, Path, Shares } from './trace/trace-answers';

export const trace: CliCommand = {
  name: 'trace',
  summary: 'Print where a lot came from, or what became of it: shares, and a graph.',
  takes: '<site>/<lot>',
  about: [
    'Also of something else, with its kind in front: unit:SITE/UNIT, record:SITE/RECORD,',
    'movement: or deal:SITE/RECORD/N, client:ID, country:DE; and forward of what came in at',
    'site:SITE, at the sites of enterprise:ID, or over the border from import:MM.',
    'Asks a running ledger as one of its accounts: an enterprise is told what it did itself,',
    'and of the rest shares by kind and country. Changes nothing.',
  ],
  options: {
    back: { about: 'where it came from (default)' },
    forward: { about: 'what became of it' },
    element: { value: 'SYMBOL', about: 'follow this rare earth (default: mass)' },
    model: {
      value: 'MODEL',
      about: 'how what was mixed is told apart: proportional, fifo or worst-case',
    },
    by: {
      value: 'COLUMNS',
      about: 'shares by these columns: see GET /provenance/origins and fates',
    },
    from: {
      value: 'MONTH',
      about: 'of a site, an enterprise or an import: only what came in from this month on',
    },
    to: { value: 'MONTH', about: 'of the same: only what came in by this month' },
    depth: { value: 'N', about: 'the graph so many acts far (default: 3)' },
    acts: { value: 'N', about: 'so many acts at most, those that move most first (default: 50)' },
    'as-of': { value: 'DAY', about: 'what had happened by this day' },
    'known-at': { value: 'MOMENT', about: 'what was known by this ordinal or instant' },
    'from-as-of': { value: 'DAY', about: 'compare with what had happened by this day' },
    'from-known-at': {
      value: 'MOMENT',
      about: 'compare with what was known by this: what differs, by which records, by whom',
    },
    enterprises: { about: 'through whose hands it went, instead of shares and graph' },
    why: { value: 'SUBJECT', about: 'the shortest way to this, instead of shares and graph' },
    dot: { about: 'the graph for Graphviz' },
    mermaid: { about: 'the graph for Mermaid' },
    as: { value: 'ACCOUNT', about: 'the account that asks (default: regulator)' },
    ...runningLedgerOptions,
  },

  async run(given, outside) {
    const asked = askedOf(given);
    const client = new LedgerClient(runningLedgerOf('trace', given, outside));
    const account = given.values['as'] ?? 'regulator';
    const notFound = () =>
      new CannotRun(
        `${account} sees no such lot, record or site, or nothing of it.`,
        'look at the ids and the moment, or ask --as its enterprise.',
      );
    const ask = await askerOf({ client, account, command: 'trace', given, fields, notFound });
    const { why } = given.values;
    if (why !== undefined) {
      const path = await ask<Path>('/provenance/path', { ...asked.query, to: subjectWord(why) });
      outside.print.answer({ text: pathText(path), json: path });
      return 0;
    }
    if (given.switches.has('enterprises')) {
      const passed = await ask<Enterprises>('/provenance/enterprises', asked.ofMoment);
      outside.print.answer({ text: enterprisesText(passed), json: passed });
      return 0;
    }
    if (asked.ofTwo !== undefined) {
      const compared = await ask<Comparison>('/provenance/comparison', asked.ofTwo);
      outside.print.answer({ text: comparisonText(compared), json: compared });
      return 0;
    }
    if (given.switches.has('dot') || given.switches.has('mermaid')) {
      const graph = await graphOf(ask, asked);
      const draw = given.switches.has('dot') ? graphAsDot : graphAsMermaid;
      outside.print.answer({ text: draw(graph), json: graph });
      return 0;
    }
    const shares = await sharesOf(ask, asked);
    const graph = await graphOf(ask, { ...asked, knownAt: shares?.knownAt });
    const heading = asked.isForward ? 'What became of it' : 'Where it came from';
    const text = [...(shares ? [sharesText(shares, heading), ''] : []), graphText(graph)];
    outside.print.answer({ text: text.join('\n'), json: { shares, graph } });
    return 0;
  },
};

/** Each option with the field of the question that it becomes. */
const fields = {
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

type AskedTrace = Readonly<{
  query: Query;
  /** At one moment, without a direction. */
  ofMoment: Query;
  /** Between two moments, where another is given. */
  ofTwo: Query | undefined;
  ofShares: Query;
  ofGraph: Query;
  isForward: boolean;
  /** Of something that can have shares. */
  hasShares: boolean;
  knownAt?: number | undefined;
}>;

const onlyForward = /^(site|enterprise|import):/;
const onlyBack = /^(deal|client|country):/;

/** @throws UsageError */
function askedOf({ names, values, switches }: Given): AskedTrace {
  const [name, more] = names;
  if (name === undefined || more !== undefined) {
    throw new UsageError(
      name === undefined
        ? 'nothing was named: a lot is <site>/<lot>.'
        : `${more} is one name too many.`,
      helpOf('trace'),
    );
  }
  if (switches.has('back') && switches.has('forward')) {
    throw new UsageError('--back and --forward exclude each other.', helpOf('trace'));
  }
  const word = subjectWord(name);
  const isForward = switches.has('forward') || (onlyForward.test(word) && !switches.has('back'));
  const given = (option: keyof typeof fields): Query =>
    values[option] === undefined ? {} : { [fields[option]]: values[option] };
  const ofTwo = { ...given('from-as-of'), ...given('from-known-at') };
  const to = renamed({ ...given('as-of'), ...given('known-at') });
  return {
    ofMoment: { of: word, ...given('element'), ...given('as-of'), ...given('known-at') },
    ofTwo:
      Object.keys(ofTwo).length === 0
        ? undefined
        : { of: word, ...given('element'), ...given('model'), ...given('by'), ...ofTwo, ...to },
    query: {
      ...{ of: word, direction: isForward ? 'forward' : 'back' },
      ...given('element'),
      ...given('as-of'),
      ...given('known-at'),
      ...given('from'),
      ...given('to'),
    },
    ofShares: {
      ...given('model'),
      ...given('by'),
      ...(isForward ? { limit: '25' } : {}),
    },
    ofGraph: { depth: values['depth'] ?? '3', acts: values['acts'] ?? '50' },
    isForward,
    hasShares: !(isForward ? onlyBack : onlyForward).test(word),
  };
}

/** The moment that is asked for is the second of two. */
const renamed = ({ asOf, knownAt }: Query): Query => ({
  ...(asOf === undefined ? {} : { toAsOf: asOf }),
  ...(knownAt === undefined ? {} : { toKnownAt: knownAt }),
});

/** A lot needs no word in front. */
const subjectWord = (name: string): string => (name.includes(':') ? name : `lot:${name}`);

async function sharesOf(
  ask: Ask,
  { query, ofShares, isForward, hasShares }: AskedTrace,
): Promise<Shares | undefined> {
  if (!hasShares) return undefined;
  const { direction: _, ...asked } = query;
  const route = isForward ? '/provenance/fates' : '/provenance/origins';
  return ask<Shares>(route, { ...asked, ...ofShares });
}

/** Of the moment that the shares are of. */
const graphOf = (ask: Ask, { query, ofGraph, knownAt }: AskedTrace): Promise<Graph> =>
  ask<Graph>('/provenance/graph', {
    ...query,
    ...ofGraph,
    ...(knownAt === undefined ? {} : { knownAt: String(knownAt) }),
  });
