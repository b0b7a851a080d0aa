/** Where drafts lie: in this tab, under the account that typed them. */
const placeOf = (account: string, name: string): string => `lodestone.draft:${account}:${name}`;

export type Draft<Content> = Readonly<{ content: Content; keptAt: string }>;

export function keptDraft<Content>(account: string, name: string): Draft<Content> | undefined {
  try {
    const text = sessionStorage.getItem(placeOf(account, name));
    return text === null ? undefined : (JSON.parse(text) as Draft<Content>);
  } catch {
    return undefined;
  }
}

/** Says when it was kept; undefined where the browser keeps nothing. */
export function keepDraft(account: string, name: string, content: unknown): string | undefined {
  const keptAt = new Date().toISOString();
  try {
    sessionStorage.setItem(placeOf(account, name), JSON.stringify({ content, keptAt }));
    return keptAt;
  } catch {
    return undefined;
  }
}

export function dropDraft(account: string, name: string): void {
  try {
    sessionStorage.removeItem(placeOf(account, name));
  } catch {
    // Nothing was kept then.
  }
}
