import { Background, Controls, ReactFlow } from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { useMemo } from 'react';
import { counted } from '../../figures/groups';
import { useWords } from '../../words/use-words';
import type { Change } from '../lot-controls';
import styles from '../provenance.module.css';
import type { Question } from '../question';
import words from '../words.json';
import type { Chain } from './chain';
import { ChainNodeBox } from './chain-node-box';
import { drawnOf, flowOf, nearest, readablePx } from './drawn-chain';
import { Ribbon } from './ribbon';

const nodeTypes = { chain: ChainNodeBox };
const edgeTypes = { ribbon: Ribbon };

/** What a page shows of a drawing without drawing it along, roughly. */
const shownPx = 1_150;

type Props = Readonly<{ chain: Chain; question: Question; change: Change }>;

/** The chain as columns of places and lines as wide as what passed. */
export function ChainGraph({ chain, question, change }: Props) {
  const w = useWords(words);
  const { of, node, open, element } = question;
  const { drawn, isBySite } = useMemo(() => drawnOf(chain, of, open), [chain, of, open]);
  const { nodes, edges, height, width } = useMemo(
    () => flowOf(drawn, { of, node, isContent: element !== undefined }),
    [drawn, of, node, element],
  );
  const opened = (nodeId: string) =>
    change({ open: [...new Set([...open, nodeId])].join(','), node: undefined });
  return (
    <div
      className={styles.graph}
      style={{
        height: Math.min(
          Math.max(
            height * Math.min(1, shownPx / Math.max(shownPx, Math.min(width, readablePx))) + 90,
            220,
          ),
          560,
        ),
      }}
    >
      {isBySite && (
        <p className={styles.note} role="status">
          {w('as-sites', { n: counted(chain.nodes.size) })}
        </p>
      )}
      <ReactFlow
        key={`${of} ${nodes.length}`}
        nodes={nodes.map((one) => ({ ...one, data: { ...one.data, opened } }))}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onNodeClick={(_, { id }) => change({ node: id === node ? undefined : id })}
        nodesDraggable={false}
        nodesConnectable={false}
        edgesFocusable={false}
        fitView
        fitViewOptions={{ maxZoom: 1, padding: 0.05, nodes: nearest(nodes, of) }}
        minZoom={0.05}
        maxZoom={1.5}
        preventScrolling={false}
        proOptions={{ hideAttribution: true }}
      >
        <Background gap={24} size={0} />
        <Controls showInteractive={false} position="bottom-right" orientation="horizontal" />
      </ReactFlow>
    </div>
  );
}
