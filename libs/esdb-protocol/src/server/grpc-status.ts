/** Codes of gRPC that this node gives. */
export const grpcStatus = {
  ok: 0,
  cancelled: 1,
  unknown: 2,
  invalidArgument: 3,
  notFound: 5,
  permissionDenied: 7,
  resourceExhausted: 8,
  failedPrecondition: 9,
  unimplemented: 12,
  internal: 13,
  unavailable: 14,
} as const;

export type GrpcCode = (typeof grpcStatus)[keyof typeof grpcStatus];

/** A call that ends with an error, in the words that clients of EventStoreDB decode. */
export class GrpcFailure extends Error {
  override readonly name = 'GrpcFailure';
  constructor(
    readonly code: GrpcCode,
    message: string,
    readonly trailers: Readonly<Record<string, string>> = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
