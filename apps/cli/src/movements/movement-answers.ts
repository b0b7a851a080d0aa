/** What the routes of `/movements` answer, as far as it is printed. */
export type Movements = Readonly<{
  items: ReadonlyArray<
    Readonly<{
      movementId: string;
      sentLotId: string;
      kind: string;
      material: string;
      fromSiteId: string;
      toSiteId: string;
      statuses: readonly string[];
      sentOn: string;
      dueOn?: string;
      sent: Readonly<{ massGrams: number }>;
      inTransitGrams?: number;
      differenceGrams: number;
      differenceMicrograms: Readonly<Record<string, string>>;
    }>
  >;
  judgedOn: string;
  next?: string;
}>;

type Sum = Readonly<{
  receipts: number;
  short: number;
  over: number;
  clearedGrams: string;
  differenceGrams: string;
  differenceMicrograms: Readonly<Record<string, string>>;
  sharePpm: number;
}>;

export type MovementDifferences = Readonly<{
  items: ReadonlyArray<
    Sum &
      Readonly<{
        fromSiteId: string;
        toSiteId: string;
        trend: Readonly<{ direction: string; earlierPpm?: number; latestPpm?: number }>;
      }>
  >;
  next?: string;
}>;
