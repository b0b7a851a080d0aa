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
import { useWalk } from './use-walk';

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
  const toggled = (nodeId: string) => {
    const others = open.filter((each) => each !== nodeId);
    const next = others.length < open.length ? others : [...open, nodeId];
    change({ open: next.join(',') || undefined, node: undefined });
  };
  const chosen = (id: string) => change({ node: id === node ? undefined : id });
  const onKeyDown = useWalk({ nodes, choose: chosen, toggle: toggled });
  return (
    <div
      className={styles.graph}
      role="group"
      aria-label={w('graph')}
      onKeyDown={onKeyDown}
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
        nodes={nodes.map((one) => ({
          ...one,
          data: { ...one.data, toggled, isOpen: open.includes(one.id) },
        }))}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onNodeClick={(_, { id }) => chosen(id)}
        nodesDraggable={false}
        nodesConnectable={false}
        edgesFocusable={false}
        fitView
        fitViewOptions={{ maxZoom: 1, padding: 0.05, nodes: nearest(nodes, of) }}
        minZoom={0.05}
        maxZoom={1.5}
        preventScrolling={false}
        ariaLabelConfig={{
          'controls.ariaLabel': w('controls'),
          'controls.zoomIn.ariaLabel': w('zoom-in'),
          'controls.zoomOut.ariaLabel': w('zoom-out'),
          'controls.fitView.ariaLabel': w('fit'),
          'node.a11yDescription.default': w('node-keys'),
          'node.a11yDescription.keyboardDisabled': w('node-keys'),
        }}
        proOptions={{ hideAttribution: true }}
      >
        <Background gap={24} size={0} />
        <Controls showInteractive={false} position="bottom-right" orientation="horizontal" />
      </ReactFlow>
    </div>
  );
}
