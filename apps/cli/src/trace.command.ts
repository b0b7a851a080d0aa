import { askerOf, type Ask } from './asking/ask-ledger';
import type { CliCommand } from './command';
import { runningLedgerOptions } from './folder/running-ledger';
import { askedOf, fields, type AskedTrace } from './trace/asked-trace';
import { comparisonText } from './trace/comparison-text';
import { enterprisesText } from './trace/enterprises-text';
import { graphAsDot, graphAsMermaid } from './trace/graph-drawn';
import { graphText } from './trace/graph-text';
import { marksText } from './trace/marks-text';
import { pathText } from './trace/path-text';
import { sharesText } from './trace/shares-text';
import type { Comparison, Enterprises, Graph, Marks, Path, Shares } from './trace/trace-answers';

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
    marks: {
      about: 'what mines without designation have in the chain, or enterprise:ID as if it had none',
    },
    why: { value: 'SUBJECT', about: 'the shortest way to this, instead of shares and graph' },
    dot: { about: 'the graph for Graphviz' },
    mermaid: { about: 'the graph for Mermaid' },
    as: { value: 'ACCOUNT', about: 'the account that asks (default: regulator)' },
    ...runningLedgerOptions,
  },

  async run(given, outside) {
    const asked = askedOf(given);
    const what = 'lot, record or site, or nothing of it';
    const ask = await askerOf({ command: 'trace', given, fields, outside, what });
    outside.print.answer(await answerOf(ask, asked));
    return 0;
  },
};

type Answered = Readonly<{ text: string; json: unknown }>;

async function answerOf(ask: Ask, asked: AskedTrace): Promise<Answered> {
  switch (asked.kind) {
    case 'marks': {
      const json = await ask<Marks>('/provenance/marks', asked.query);
      return { text: marksText(json), json };
    }
    case 'enterprises': {
      const json = await ask<Enterprises>('/provenance/enterprises', asked.query);
      return { text: enterprisesText(json), json };
    }
    case 'comparison': {
      const json = await ask<Comparison>('/provenance/comparison', asked.query);
      return { text: comparisonText(json), json };
    }
    case 'path': {
      const json = await ask<Path>('/provenance/path', asked.query);
      return { text: pathText(json), json };
    }
    case 'drawing': {
      const json = await ask<Graph>('/provenance/graph', asked.query);
      return { text: asked.form === 'dot' ? graphAsDot(json) : graphAsMermaid(json), json };
    }
    case 'shares and graph': {
      const shares = asked.shares && (await ask<Shares>(asked.shares.route, asked.shares.query));
      // Of the moment that the shares are of.
      const moment = shares ? { knownAt: String(shares.knownAt) } : {};
      const graph = await ask<Graph>('/provenance/graph', { ...asked.query, ...moment });
      const told = shares ? [sharesText(shares, asked.heading), ''] : [];
      return { text: [...told, graphText(graph)].join('\n'), json: { shares, graph } };
    }
  }
}
