/** As `GET /reference` answers. */
export type ReferenceTables = Readonly<{
  items: ReadonlyArray<Readonly<{ table: string; en: string; zh: string; codes: number }>>;
}>;

/** As `GET /reference/{table}` answers. */
export type ReferenceTable = Readonly<{
  table: string;
  en: string;
  zh: string;
  source: string;
  on?: string;
  items: readonly ReferenceRow[];
}>;

export type ReferenceRow = Readonly<{
  code: string;
  en: string;
  zh: string;
  source: string;
  from?: string;
  until?: string;
}>;
