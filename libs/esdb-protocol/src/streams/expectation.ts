/** What a writer takes for the state of the stream. */
export type Expectation =
  | Readonly<{ kind: 'any' | 'stream-exists' | 'no-stream' }>
  | Readonly<{ kind: 'exact'; revision: bigint }>;

/** The answer to an append. A repetition is `appended` too, with its first result. */
export type AppendAnswer =
  Readonly<{ kind: 'appended'; revision: number; position: number | undefined }> | Refusal;

export type Refusal =
  /** `current` is -1 for a stream without events. */
  Readonly<{ kind: 'wrong-version'; current: number }> | Readonly<{ kind: 'deleted' }>;

/** How the protocol writes an expectation as one number, in trailers. */
export function expectedVersionOf(expectation: Expectation): bigint {
  switch (expectation.kind) {
    case 'no-stream':
      return -1n;
    case 'any':
      return -2n;
    case 'stream-exists':
      return -4n;
    case 'exact':
      return expectation.revision;
  }
}
