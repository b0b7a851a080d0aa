/** Names and types that the protocol keeps for itself. */
export const metadataType = '$metadata';
export const linkType = '$>';

/** The largest revision there is: how a stream says that it was deleted. */
export const deletedRevision = 9_223_372_036_854_775_807n;

const metastreamPrefix = '$$';

export const metastreamOf = (stream: string): string => metastreamPrefix + stream;

export const isMetastream = (stream: string): boolean => stream.startsWith(metastreamPrefix);

export const originalOf = (metastream: string): string => metastream.slice(metastreamPrefix.length);
