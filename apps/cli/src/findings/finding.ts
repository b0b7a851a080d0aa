/** What `GET /findings` answers of each, as far as it is printed. */
export type Finding = Readonly<{
  findingId: string;
  rule: string;
  en: string;
  severity: string;
  basis: Readonly<{ publicName: string; article?: string }>;
  state: 'open' | 'closed';
  openedAtOrdinal: number;
  closedAtOrdinal?: number;
  enterpriseId: string;
  toldTo: 'enterprise' | 'authorities';
  siteId?: string;
  occurredOn: string;
  detail: Readonly<Record<string, string | number | readonly string[]>>;
}>;

export type FindingsPage = Readonly<{
  items: readonly Finding[];
  knownAt: number;
  next?: string;
}>;
