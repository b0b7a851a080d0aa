/**
 * What is stored, as somebody may see it: of some members it depends on who asks whether they are
 * there. `assayRecordId` is one of them wherever it stands, because it can name a supplier's supplier.
 */
export type Shown<T, Hidden extends string = never> = T extends readonly (infer Item)[]
  ? readonly Shown<Item, Hidden>[]
  : T extends object
    ? {
        [K in keyof T as K extends Hidden | 'assayRecordId' ? never : K]: Shown<T[K], Hidden>;
      } & { [K in keyof T as K extends Hidden | 'assayRecordId' ? K : never]?: Shown<T[K], Hidden> }
    : T;
