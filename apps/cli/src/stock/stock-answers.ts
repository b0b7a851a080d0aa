import type { Content } from '../terminal/content';

/** What the routes of `/stock` answer, as far as it is printed. */
export type StockLots = Readonly<{
  items: ReadonlyArray<
    Readonly<{
      siteId: string;
      lotId: string;
      ownerId: string;
      status: string;
      material: string;
      grade?: string;
      massGrams: number;
      elementMicrograms: Content;
      firstOn: string;
      isTakeable: boolean;
      holds?: readonly unknown[];
    }>
  >;
  knownAt: number;
  next?: string;
}>;

type Sum = Readonly<{ lots: number; massGrams: string; elementMicrograms: Content }>;

export type StockGroups = Readonly<{
  items: ReadonlyArray<Sum & Readonly<{ key: Readonly<Record<string, string>> }>>;
  totals: Sum;
  knownAt: number;
  next?: string;
}>;

export type StockUnits = Readonly<{
  items: ReadonlyArray<
    Readonly<{
      siteId: string;
      unitId: string;
      ownerId: string;
      massGrams: number;
      elementMicrograms: Content;
    }>
  >;
  next?: string;
}>;
