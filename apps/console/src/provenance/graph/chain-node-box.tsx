import { Handle, Position, type Node, type NodeProps } from '@xyflow/react';
import { useCodeNames } from '../../codes/use-codes';
import { elementKilograms, kilograms } from '../../figures/units';
import { counted } from '../../figures/groups';
import { useOriginKind } from '../origin-kind';
import { useWords } from '../../words/use-words';
import styles from '../provenance.module.css';
import words from '../words.json';
import type { ChainNode } from './chain';
import type { Hue } from './mix';

export type NodeData = Readonly<{
  node: ChainNode;
  isFocus: boolean;
  isContent: boolean;
  isFaint: boolean;
  hue?: Hue;
  opened?: (nodeId: string) => void;
}>;

/** One place of the chain: what it is, where, and how much. */
export function ChainNodeBox({ data, selected }: NodeProps<Node<NodeData>>) {
  const w = useWords(words);
  const { node, isFocus, isContent, isFaint, hue, opened } = data;
  const { name, siteId, amount, members, kind, nodeId } = node;
  const about = useAbout(node);
  return (
    <div
      className={styles.node}
      data-focus={isFocus || undefined}
      data-chosen={selected || undefined}
      data-faint={isFaint || undefined}
      data-end={kind === 'destination' || undefined}
      style={
        hue === undefined ? undefined : { borderLeftColor: `var(--${hue})`, borderLeftWidth: 4 }
      }
      title={`${name} · ${siteId}`}
    >
      <Handle type="target" position={Position.Left} className={styles.handle} />
      <div className={styles.nodeName}>
        {kind === 'origin' || kind === 'destination' ? about : <span className="id">{name}</span>}
      </div>
      <div className={`second ${styles.nodeAbout}`}>
        {kind === 'origin' || kind === 'destination' ? siteId : `${siteId} · ${about}`}
      </div>
      <div className={styles.nodeAmount}>
        <span>{(isContent ? elementKilograms : kilograms)(amount)} kg</span>
        {members.length > 1 && (
          <span className="second">
            {w('members', { count: members.length, n: counted(members.length) })}
          </span>
        )}
      </div>
      {(kind === 'lot' || kind === 'unit' || kind === 'movement') &&
        members.length === 1 &&
        opened && (
          <button
            type="button"
            className={styles.opener}
            aria-label={w('open-node', { name })}
            title={w('open-node', { name })}
            onClick={(event) => {
              event.stopPropagation();
              opened(nodeId);
            }}
          >
            +
          </button>
        )}
      <Handle type="source" position={Position.Right} className={styles.handle} />
    </div>
  );
}

/** In words: the material of a lot, the step of an act, where something came in or left. */
export function useAbout({ kind, material, step, account }: ChainNode): string {
  const w = useWords(words);
  const originOf = useOriginKind();
  const materials = useCodeNames('materials');
  const steps = useCodeNames('steps');
  if (kind === 'origin' || kind === 'destination') {
    return account === undefined ? w(kind === 'origin' ? 'origin' : 'fate') : originOf(account);
  }
  if (kind === 'unit') return w('kind-unit');
  if (kind === 'act') return step === undefined ? w('kind-act') : steps(step);
  return material === undefined ? w(`kind-${kind}`) : materials(material);
}
