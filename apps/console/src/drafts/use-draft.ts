import { useCallback, useState } from 'react';
import { useViewer } from '../session/viewer';
import { dropDraft, keepDraft, keptDraft } from './draft';

/**
 * What is typed, kept per tab with every change: it outlives a session that ends, and is never sent by
 * itself. `name` says what it is a draft of.
 */
export function useDraft<Content>(name: string, first: () => Content) {
  const { account } = useViewer();
  const [draft, setDraft] = useState(() => {
    const kept = keptDraft<Content>(account, name);
    return { content: kept?.content ?? first(), keptAt: kept?.keptAt, isKept: kept !== undefined };
  });
  const change = useCallback(
    (next: Content | ((before: Content) => Content)) =>
      setDraft((before) => {
        const content =
          typeof next === 'function' ? (next as (one: Content) => Content)(before.content) : next;
        return { content, keptAt: keepDraft(account, name, content), isKept: true };
      }),
    [account, name],
  );
  const drop = useCallback(() => {
    dropDraft(account, name);
    setDraft({ content: first(), keptAt: undefined, isKept: false });
    // `first` is made anew with every drawing; what it makes does not change.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [account, name]);
  return { ...draft, change, drop };
}
