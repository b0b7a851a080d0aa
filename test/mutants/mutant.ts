/** A planted fault, and the test that must notice it. */
export type Mutant = Readonly<{
  id: string;
  /** What would be wrong in the trade. */
  fault: string;
  file: string;
  /** Stands exactly once in the file. */
  find: string;
  put: string;
  spec: string;
  /** Full name of the test, or its beginning. */
  test: string;
}>;

type Planted = Omit<Mutant, 'file' | 'spec' | 'test'>;

/** Faults of one file that the same test notices; file and spec are named inside `folder`. */
export const mutantsIn =
  (folder: string) =>
  (
    file: string,
    [spec, test]: readonly [spec: string, test: string],
    planted: readonly Planted[],
  ): readonly Mutant[] =>
    planted.map((each) => ({
      ...each,
      file: `${folder}/${file}`,
      spec: `${folder}/${spec}`,
      test,
    }));

/** The same of the ledger's business. */
export const mutantsOf = mutantsIn('libs/ledger/src');
