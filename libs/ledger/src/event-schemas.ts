/**
 * Every event type that this version writes, with the schema version that it writes. A type is never
 * removed; a changed form is a new version with an upcaster, and a file in `test/history/`.
 */
export const schemaVersions = {
  LedgerOpened: 1,
  DemonstrationLoaded: 1,
  EnterpriseRegistered: 1,
  SiteOpened: 1,
  OpeningStockDeclared: 1,
  Mined: 1,
  Refined: 1,
  MagnetProduced: 1,
  SoldToClient: 1,
  Exported: 1,
  Received: 1,
  RecordVoided: 1,
  ClientMergeAsserted: 1,
  ClientMergeRetracted: 1,
  OwnershipAsserted: 1,
  OwnershipRetracted: 1,
  IdentityForgotten: 1,
  PartyDeclared: 1,
  IdentityViewed: 1,
} as const;

export type EventType = keyof typeof schemaVersions;

export const eventTypes = Object.keys(schemaVersions) as readonly EventType[];

/** What reading needs to know of each type; upcasters join here when a form changes. */
export const eventSchemas: Readonly<
  Record<EventType, Readonly<{ version: number; embeds?: readonly string[] }>>
> = {
  ...(Object.fromEntries(
    eventTypes.map((type) => [type, { version: schemaVersions[type] }]),
  ) as Record<EventType, { version: number }>),
  // A void holds the newest version of what it reverses, which has versions of its own.
  RecordVoided: { version: schemaVersions.RecordVoided, embeds: ['reversed'] },
};
