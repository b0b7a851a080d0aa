import { comparisonText } from './comparison-text';
import { enterprisesText } from './enterprises-text';
import { graphAsDot, graphAsMermaid } from './graph-drawn';
import { graphText } from './graph-text';
import { marksText } from './marks-text';
import { pathText } from './path-text';
import { sharesText } from './shares-text';
import type { Graph, Shares } from './trace-answers';

const graph: Graph = {
  subjectIds: ['lot:TJ/MAG'],
  direction: 'back',
  element: 'Dy',
  knownAt: 9,
  nodes: [
    {
      nodeId: 'lot:TJ/MAG',
      kind: 'lot',
      depth: 0,
      material: 'ndfeb-magnet',
      massGrams: '2016000',
      contentMicrograms: '8729280000',
    },
    {
      nodeId: 'act:TJ/COAT',
      kind: 'act',
      depth: 1,
      step: 'magnet-coating',
      occurredOn: '2025-02-01',
    },
    { nodeId: 'lot:TJ/GBD', kind: 'lot', depth: 2, massGrams: '1986000' },
  ],
  edges: [
    {
      fromId: 'act:TJ/COAT',
      toId: 'lot:TJ/MAG',
      massGrams: '2016000',
      contentMicrograms: '8729280000',
    },
    {
      fromId: 'lot:TJ/GBD',
      toId: 'act:TJ/COAT',
      massGrams: '1986000',
      contentMicrograms: '8738400000',
    },
  ],
  truncated: {
    because: ['depth'],
    nodes: 1,
    massGrams: '1986000',
    contentMicrograms: '8738400000',
  },
};

const shares: Shares = {
  element: 'Dy',
  model: 'proportional',
  knownAt: 9,
  total: '4000000000',
  items: [
    { key: { kind: 'mined', at: 'GZ-MINE' }, amount: '3000000000', sharePpm: 750_000 },
    { key: { kind: 'imported', at: 'MM' }, amount: '1000000000', sharePpm: 250_000 },
  ],
};

describe('a trace as text', () => {
  it('lists the nodes by distance, each with where it goes, and what is hidden', () => {
    expect(graphText(graph).split('\n')).toEqual([
      'hop  node         what            on              grams  Dy, kg  goes into',
      '  0  lot TJ/MAG   ndfeb-magnet                2,016,000   8.729',
      '  1  act TJ/COAT  magnet-coating  2025-02-01                     TJ/MAG',
      '  2  lot TJ/GBD                               1,986,000          TJ/COAT',
      '3 nodes, 2 edges',
      '… and more: 1 node not followed (depth), 1,986,000 g, 8.738 kg of Dy: ask with --depth or --acts',
    ]);
  });

  it('turns round when it is asked forward', () => {
    expect(graphText({ ...graph, direction: 'forward' })).toContain(
      'lot TJ/GBD                               1,986,000\n',
    );
    expect(graphText({ ...graph, direction: 'forward' })).toContain('comes from');
  });

  it('draws shares as bars that come to the whole', () => {
    expect(sharesText(shares, 'Origins of TJ/MAG').split('\n')).toEqual([
      'Origins of TJ/MAG:',
      '  kind      at       Dy, kg     share',
      '  mined     GZ-MINE   3.000   75.00 %  ██████████████████',
      '  imported  MM        1.000   25.00 %  ██████',
      '  all                 4.000  100.00 %',
    ]);
  });

  it('says of upper bounds that they do not add up, and of nothing that it is nothing', () => {
    const bounds = sharesText({ ...shares, model: 'worst-case' }, 'Origins');

    expect(bounds).toContain('(upper bounds: they do not add up)');
    expect(sharesText({ ...shares, items: [] }, 'Origins')).toBe('Origins: nothing.');
  });
});

describe('a path as text', () => {
  it('has a line for each place and act, or says that there is none', () => {
    const [lot, act] = graph.nodes;
    const path = { of: 'lot:TJ/MAG', to: 'lot:TJ/GBD' };

    expect(pathText({ ...path, nodes: [lot!, act!] }).split('\n')).toEqual([
      '0  lot TJ/MAG   ndfeb-magnet',
      '1  act TJ/COAT  magnet-coating  2025-02-01',
    ]);
    expect(pathText({ ...path, nodes: [] })).toBe('There is no way from lot:TJ/MAG to lot:TJ/GBD.');
  });
});

describe('through whose hands it went, as text', () => {
  it('has a line for each source and passage', () => {
    const text = enterprisesText({
      ...{ element: 'Dy', total: '4000000000' },
      sources: [{ enterpriseId: 'GZ', amount: '4000000000' }],
      passages: [{ fromEnterpriseId: 'GZ', toEnterpriseId: 'TJ', amount: '4000000000' }],
    });

    expect(text.split('\n')).toEqual([
      'Through whose hands it went:',
      '  from     to  Dy, kg',
      '        →  GZ   4.000',
      '  GZ    →  TJ   4.000',
      '  all           4.000',
    ]);
  });
});

describe('what differs between two moments, as text', () => {
  it('has the shares, and the records with who told them', () => {
    const record = {
      ...{ type: 'Exported', siteId: 'TJ', recordId: 'EXP', submitterId: 'TJ-MAG' },
      ...{ recordedAt: '2025-03-01T00:00:00Z', occurredOn: '2025-02-20' },
      counts: 'from',
      because: 'told',
      endedBy: { recordId: 'COR', submitterId: 'TJ-MAG' },
    } as const;
    const text = comparisonText({
      from: { knownAt: 3, asOf: '2025-01-31', total: '50' },
      to: { knownAt: 9, total: '20' },
      items: [{ key: { kind: 'mined' }, fromAmount: '50', toAmount: '20' }],
      ...{ records: [record], recordCount: 2 },
    });

    expect(text.split('\n')).toEqual([
      'What differs between 2025-01-31 at ordinal 3 and ordinal 9:',
      '  kind   grams, then  now',
      '  mined           50   20',
      '  all             50   20',
      '2 records, the newest:',
      '  TJ/EXP  Exported  2025-02-20  went out  told by TJ-MAG on 2025-03-01  taken back by COR (TJ-MAG)',
    ]);
  });
});

describe('marks as text', () => {
  it('say of which mine they are, how much of each it is, and how far', () => {
    const mark = {
      ...{ nodeId: 'lot:TJ/MAG', account: 'stock', enterpriseId: 'TJ-MAG' },
      ...{ amount: '500', sharePpm: 250_000, acts: 7, minedBy: 'record:GZ/M-1' },
    };
    const mines = [{ enterpriseId: 'GZ', designation: 'revoked' }];

    expect(marksText({ knownAt: 9, total: '900', mines, items: [mark] }).split('\n')).toEqual([
      'Mined by GZ (revoked): 900 g',
      '  what        is     at      material  grams    of it  acts  nearest',
      '  lot:TJ/MAG  stock  TJ-MAG              500  25.00 %     7  record:GZ/M-1',
      '1 mark',
    ]);
    expect(marksText({ knownAt: 9, total: '0', mines: [], items: [] })).toBe(
      'No mine is without designation: nothing is marked.',
    );
  });
});

describe('a trace as a drawing', () => {
  it('is a graph for Graphviz', () => {
    expect(graphAsDot(graph).split('\n')).toEqual([
      'digraph provenance {',
      '  rankdir=LR;',
      '  node [fontname="sans-serif"];',
      '  "lot:TJ/MAG" [label="lot TJ/MAG\\nndfeb-magnet", shape=box];',
      '  "act:TJ/COAT" [label="act TJ/COAT\\nmagnet-coating\\n2025-02-01", shape=ellipse];',
      '  "lot:TJ/GBD" [label="lot TJ/GBD", shape=box];',
      '  "act:TJ/COAT" -> "lot:TJ/MAG" [label="2,016,000 g, Dy 8.729 kg"];',
      '  "lot:TJ/GBD" -> "act:TJ/COAT" [label="1,986,000 g, Dy 8.738 kg"];',
      '}',
    ]);
  });

  it('is a flowchart for Mermaid, in grams where no element was asked for', () => {
    const { element: _, ...inGrams } = graph;

    expect(graphAsMermaid(inGrams).split('\n')).toEqual([
      'flowchart LR',
      '  n0["lot TJ/MAG<br/>ndfeb-magnet"]',
      '  n1(["act TJ/COAT<br/>magnet-coating<br/>2025-02-01"])',
      '  n2["lot TJ/GBD"]',
      '  n1 -->|"2,016,000 g"| n0',
      '  n2 -->|"1,986,000 g"| n1',
    ]);
  });
});
