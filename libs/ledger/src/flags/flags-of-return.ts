import type { ImportLanded } from '../records/site.events';
import type { Flag } from './flag';

/** A deal of the importer's, as far as a return of its goods is compared with it. */
export type ReturnedDeal = Readonly<{
  occurredOn: string;
  /** What left: each material once. */
  materials: readonly string[];
  massGrams: number;
  /** What came back of it by now, this return included. */
  returnedGrams: number;
}>;

/**
 * A return is of a deal of the importer's, of the matter that left, and of no more than left. What
 * cannot be at an own site is refused; here is what crosses sites, and what became of the deal since.
 */
export function flagsOfReturn(
  { data }: ImportLanded,
  /** Undefined where none of the importer's is called so. */
  deal: ReturnedDeal | undefined,
): readonly Flag[] {
  const { returnedDealId, occurredOn, makes } = data;
  if (returnedDealId === undefined) return [];
  if (!deal) return [{ code: 'returned-deal-unknown', detail: { returnedDealId } }];
  const { materials: sentMaterials, massGrams: sentGrams, returnedGrams } = deal;
  const materials = [...new Set(makes.map(({ material }) => material))].filter(
    (material) => !sentMaterials.includes(material),
  );
  const isEarly = occurredOn < deal.occurredOn;
  return [
    ...(isEarly || materials.length > 0
      ? [
          {
            code: 'return-differs',
            detail: {
              returnedDealId,
              ...(materials.length > 0 ? { materials, sentMaterials } : {}),
              ...(isEarly ? { occurredOn, sentOn: deal.occurredOn } : {}),
            },
          } as const,
        ]
      : []),
    ...(returnedGrams > sentGrams
      ? [
          {
            code: 'return-exceeds-deal',
            detail: { returnedDealId, sentGrams, returnedGrams },
          } as const,
        ]
      : []),
  ];
}
