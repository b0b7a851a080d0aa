/** What the routes of `/provenance` answer, as far as it is printed. */
export type Graph = Readonly<{
  subjectIds: readonly string[];
  direction: 'back' | 'forward';
  element?: string;
  asOf?: string;
  knownAt: number;
  nodes: readonly Node[];
  edges: readonly Edge[];
  truncated?: Readonly<{
    because: readonly string[];
    nodes: number;
    massGrams: string;
    contentMicrograms?: string;
  }>;
}>;

export type Node = Readonly<{
  nodeId: string;
  kind: 'lot' | 'unit' | 'movement' | 'act' | 'origin' | 'destination';
  depth: number;
  siteId?: string;
  enterpriseId?: string;
  material?: string;
  step?: string;
  occurredOn?: string;
  /** Outside the ledger. */
  account?: string;
  massGrams?: string;
  contentMicrograms?: string;
}>;

export type Edge = Readonly<{
  fromId: string;
  toId: string;
  massGrams: string;
  contentMicrograms?: string;
}>;

/** A share of a whole: of its grams, or of what is in it of the element that was asked for. */
export type Share = Readonly<{
  key: Readonly<Record<string, string>>;
  amount: string;
  sharePpm: number;
}>;

export type Shares = Readonly<{
  element?: string;
  model: string;
  asOf?: string;
  knownAt: number;
  total: string;
  items: readonly Share[];
}>;

export type Path = Readonly<{
  of: string;
  to: string;
  nodes: ReadonlyArray<Omit<Node, 'depth'>>;
}>;

export type Enterprises = Readonly<{
  element?: string;
  total: string;
  sources: ReadonlyArray<Readonly<{ enterpriseId: string; amount: string }>>;
  passages: ReadonlyArray<
    Readonly<{ fromEnterpriseId: string; toEnterpriseId: string; amount: string }>
  >;
}>;

type ComparedMoment = Readonly<{ knownAt: number; asOf?: string; total: string }>;

export type Comparison = Readonly<{
  element?: string;
  from: ComparedMoment;
  to: ComparedMoment;
  items: ReadonlyArray<
    Readonly<{ key: Readonly<Record<string, string>>; fromAmount: string; toAmount: string }>
  >;
  records: readonly DifferingRecord[];
  recordCount: number;
}>;

export type DifferingRecord = Readonly<{
  type: string;
  siteId: string;
  recordId: string;
  submitterId: string;
  recordedAt: string;
  occurredOn: string;
  counts: 'from' | 'to';
  because: 'told' | 'happened';
  endedBy?: Readonly<{ recordId: string; submitterId: string }>;
}>;

export type Marks = Readonly<{
  element?: string;
  asOf?: string;
  knownAt: number;
  total: string;
  mines: ReadonlyArray<Readonly<{ enterpriseId: string; designation: string }>>;
  items: readonly Mark[];
  next?: string;
}>;

export type Mark = Readonly<{
  nodeId: string;
  account: string;
  enterpriseId: string;
  material?: string;
  amount: string;
  sharePpm: number;
  acts: number;
  minedBy: string;
}>;
