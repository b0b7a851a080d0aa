/** A deal of the importer's, as far as a return of its goods is compared with it. */
export type ReturnedDeal = Readonly<{
  occurredOn: string;
  /** What left: each material once. */
  materials: readonly string[];
  massGrams: number;
  /** What came back of it by now, this return included. */
  returnedGrams: number;
}>;
