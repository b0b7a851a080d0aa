/** One rare number or name in the answer to a refusal: only what the caller may already know. */
export type RefusalDetail = Readonly<
  Record<string, string | number | readonly string[] | undefined>
>;

/** The business said no. A value, not an exception: an answer that the caller has to handle. */
export type Refusal<Code extends string = string> = Readonly<{
  code: Code;
  /** RFC 6901 pointer to the part of the command that is refused, when there is one. */
  pointer?: string;
  detail: RefusalDetail;
  /** Revision, in the own stream, of what stands in the way: for who may read it, and never told. */
  standsAt?: number;
}>;
