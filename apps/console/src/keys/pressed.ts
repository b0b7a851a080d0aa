type Press = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'keyCode'
>;

/** An input method is at work: whatever key it was, it was meant for that (229 is its word in older ones). */
export const isComposing = ({ isComposing: composes, keyCode }: Press): boolean =>
  composes || keyCode === 229;

export const isInField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** `a`, `?`, `[`, `Ctrl Enter`, `Escape`: how a key is named in lists of keys. */
export function nameOf(press: Press): string {
  const { key, ctrlKey, metaKey, altKey } = press;
  const before = ctrlKey || metaKey ? 'Ctrl ' : altKey ? 'Alt ' : '';
  return before + (key.length === 1 ? key.toLowerCase() : key);
}

/** A single letter does nothing in a field, nor where letters are switched off. */
export function fires(
  name: string,
  { inField, lettersOn }: { inField: boolean; lettersOn: boolean },
) {
  if (name.startsWith('Ctrl ') || name === 'Escape') return true;
  if (inField) return false;
  return name.length > 1 || lettersOn;
}
