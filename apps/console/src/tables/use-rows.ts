import { useState, type KeyboardEvent } from 'react';
import { useKeys } from '../keys/use-keys';

type Rows = Readonly<{
  count: number;
  /** The row that is selected, if one is: from there one goes on. */
  at: number;
  scrollTo: (n: number) => void;
  open: ((n: number) => void) | undefined;
}>;

/** The row that one stands on: `j` `k` anywhere on the page, arrows and Enter in the table. */
export function useRows({ count, at, scrollTo, open }: Rows) {
  const [moved, setMoved] = useState(-1);
  const n = Math.min(moved < 0 ? at : moved, count - 1);
  const go = (next: number) => {
    if (count === 0) return;
    const to = Math.min(Math.max(next, 0), count - 1);
    setMoved(to);
    scrollTo(to);
  };
  useKeys({ j: () => go(n + 1), k: () => go(n - 1) });
  const steps: Readonly<Record<string, () => void>> = {
    ArrowDown: () => go(n + 1),
    ArrowUp: () => go(n - 1),
    Home: () => go(0),
    End: () => go(count - 1),
    PageDown: () => go(n + 12),
    PageUp: () => go(n - 12),
    Enter: () => n >= 0 && open?.(n),
  };
  return {
    n,
    set: setMoved,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.target !== event.currentTarget || event.nativeEvent.isComposing) return;
      const step = steps[event.key];
      if (!step) return;
      event.preventDefault();
      step();
    },
  };
}
