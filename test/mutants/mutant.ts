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

/** Faults of one file that the same test notices. */
export const mutantsOf = (
  file: string,
  [spec, test]: readonly [spec: string, test: string],
  planted: readonly Planted[],
): readonly Mutant[] =>
  planted.map((each) => ({
    ...each,
    file: `libs/ledger/src/${file}`,
    spec: `libs/ledger/src/${spec}`,
    test,
  }));
