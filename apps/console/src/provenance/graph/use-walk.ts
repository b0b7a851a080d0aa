import type { Node } from '@xyflow/react';
import type { KeyboardEvent } from 'react';
import { beside, type Way } from './beside';

type Walk = Readonly<{
  nodes: readonly Node[];
  choose: (nodeId: string) => void;
  toggle: (nodeId: string) => void;
}>;

const ways: Readonly<Record<string, Way>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** Keys on a node that has the focus: arrows go to its neighbours, Enter chooses it, + and − open and close it. */
export function useWalk({ nodes, choose, toggle }: Walk) {
  return (event: KeyboardEvent<HTMLElement>) => {
    const { target, key, currentTarget, nativeEvent } = event;
    if (!(target instanceof HTMLElement) || nativeEvent.isComposing) return;
    // A button in a node does what it says.
    if (!target.classList.contains('react-flow__node')) return;
    const nodeId = target.dataset['id'] ?? '';
    const way = ways[key];
    if (way !== undefined) {
      const next = beside(nodes, nodeId, way);
      const found = [...currentTarget.querySelectorAll<HTMLElement>('.react-flow__node')];
      found.find(({ dataset }) => dataset['id'] === next)?.focus();
    } else if (key === 'Enter' || key === ' ') choose(nodeId);
    else if (key === '+' || key === '-') {
      const button = target.querySelector('button');
      if (button && (button.getAttribute('aria-expanded') === 'true') === (key === '-')) {
        toggle(nodeId);
      }
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
}
