import { useMemo } from 'react';
import { elementKilograms, kilogramsExactly } from '../figures/units';
import { Table } from '../tables/table';
import { useWords } from '../words/use-words';
import type { Chain, ChainNode } from './graph/chain';
import { useAbout } from './graph/chain-node-box';
import { columnsOf } from './graph/columns';
import styles from './provenance.module.css';
import words from './words.json';

type Props = Readonly<{ chain: Chain; focusId: string; isContent: boolean }>;

/** The same answer as the graph, as rows: nothing is collapsed here. */
export function NodesTable({ chain, focusId, isContent }: Props) {
  const w = useWords(words);
  const columns = useMemo(() => columnsOf(chain, new Set([focusId])), [chain, focusId]);
  const rows = useMemo(() => {
    const far = (nodeId: string) => columns.get(nodeId) ?? 0;
    return [...chain.nodes.values()].toSorted((a, b) => far(a.nodeId) - far(b.nodeId));
  }, [chain, columns]);
  const wayOf = (nodeId: string) => {
    const far = columns.get(nodeId) ?? 0;
    return far === 0 ? '' : `${w(far < 0 ? 'back' : 'forward')} ${Math.abs(far)}`;
  };
  return (
    <div className={styles.rows}>
      <Table<ChainNode>
        label={w('table')}
        rows={rows}
        keyOf={({ nodeId }) => nodeId}
        selected={focusId}
        maxHeight={420}
        rowPx={24}
        columns={[
          {
            key: 'way',
            label: w('way'),
            width: '92px',
            cell: ({ nodeId }) => wayOf(nodeId),
            sortBy: ({ nodeId }) => columns.get(nodeId) ?? 0,
          },
          {
            key: 'name',
            label: w('name'),
            cell: ({ name }) => <span className="id">{name}</span>,
            sortBy: ({ name }) => name,
          },
          {
            key: 'site',
            label: w('site'),
            width: '130px',
            cell: ({ siteId }) => siteId,
            from: 560,
          },
          { key: 'about', label: w('kind'), cell: (node) => <About node={node} />, from: 420 },
          {
            key: 'amount',
            label: w('amount'),
            width: '140px',
            isFigure: true,
            cell: ({ amount }) => (isContent ? elementKilograms : kilogramsExactly)(amount),
            sortBy: ({ amount }) => amount,
          },
        ]}
      />
    </div>
  );
}

const About = ({ node }: Readonly<{ node: ChainNode }>) => <>{useAbout(node)}</>;
