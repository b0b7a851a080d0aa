/**
 * Brings the data of one event type from one version to the next. Pure, and of form only: what the
 * event meant stays what it meant, `postingRule` included.
 */
export type Upcaster = (data: never) => unknown;

export type EventSchema = Readonly<{
  /** The version that is written today; versions count from 1. */
  version: number;
  /** One upcaster for every older version, by the version that it begins from. */
  upcasters?: Readonly<Record<number, Upcaster>>;
  /**
   * Where the data holds other events as `{type, schemaVersion, data}`: for each, members from the
   * outside in. Upcasting enters them, after the data around is of the newest version. Absent there,
   * or null, is no embedded event.
   */
  embeds?: ReadonlyArray<readonly string[]>;
}>;

/** Type and version of an event, as they stand in the log or inside another event. */
export type Versioned = Readonly<{ type: string; schemaVersion: number; data: unknown }>;

/** What stands in the way of reading an event; where it stands is for the reader to say. */
export type Unreadable = Readonly<{ type: string; schemaVersion: number; reason: string }>;

/** Every event type that may be read, its newest version, and the way there from each older one. */
export class EventSchemas {
  readonly #schemas: ReadonlyMap<string, EventSchema>;

  /** @throws Error naming each version without an upcaster, and each upcaster without a version */
  constructor(schemas: Readonly<Record<string, EventSchema>>) {
    const faults = Object.entries(schemas).flatMap(([type, schema]) => faultsOf(type, schema));
    if (faults.length > 0) throw new Error(`event schemas: ${faults.join('; ')}`);
    this.#schemas = new Map(Object.entries(schemas));
  }

  get types(): readonly string[] {
    return [...this.#schemas.keys()];
  }

  /** @throws Error when the type is not registered: such an event could never be read again */
  readonly versionOf = (type: string): number => {
    const schema = this.#schemas.get(type);
    if (!schema) throw new Error(`the event type '${type}' has no schema: register it first`);
    return schema.version;
  };

  /** The event in its newest form, the same object when it has it; or why it cannot be read. */
  upcast(event: Versioned): Versioned | Unreadable {
    const { type, schemaVersion } = event;
    const schema = this.#schemas.get(type);
    if (!schema) return { type, schemaVersion, reason: 'this version does not know the type' };
    if (!Number.isInteger(schemaVersion) || schemaVersion < 1 || schemaVersion > schema.version) {
      const reason = `this version reads 1 to ${schema.version}`;
      return { type, schemaVersion, reason };
    }
    let { data } = event;
    for (let version = schemaVersion; version < schema.version; version += 1) {
      data = schema.upcasters?.[version]?.(data as never);
    }
    const { version } = schema;
    const around = schemaVersion === version ? event : { type, schemaVersion: version, data };
    return (schema.embeds ?? []).reduce<Versioned | Unreadable>(
      (entered, path) => (isUnreadable(entered) ? entered : this.#enter(entered, path)),
      around,
    );
  }

  #enter(around: Versioned, path: readonly string[]): Versioned | Unreadable {
    const embedded = path.reduce<unknown>(
      (value, member) => (isObject(value) ? value[member] : undefined),
      around.data,
    );
    if (embedded === undefined || embedded === null) return around;
    const { type } = around;
    if (!isVersioned(embedded)) {
      const reason = `${path.join('.')} is no {type, schemaVersion, data}`;
      return { type, schemaVersion: around.schemaVersion, reason };
    }
    const upcast = this.upcast(embedded);
    if (upcast === embedded || isUnreadable(upcast)) return isUnreadable(upcast) ? upcast : around;
    return { ...around, data: replaced(around.data, path, upcast) };
  }
}

export const isUnreadable = (event: Versioned | Unreadable): event is Unreadable =>
  !('data' in event);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isVersioned = (value: unknown): value is Versioned =>
  isObject(value) &&
  typeof value['type'] === 'string' &&
  typeof value['schemaVersion'] === 'number' &&
  'data' in value;

/** A copy of the data with another value at the end of the path; what was read stays as it was. */
function replaced(data: unknown, [member, ...rest]: readonly string[], value: unknown): unknown {
  if (member === undefined) return value;
  const object = data as Readonly<Record<string, unknown>>;
  return { ...object, [member]: replaced(object[member], rest, value) };
}

function faultsOf(type: string, { version, upcasters = {} }: EventSchema): string[] {
  if (!Number.isInteger(version) || version < 1) {
    return [`${type} has version ${version}, and versions count from 1`];
  }
  const faults: string[] = [];
  for (let from = 1; from < version; from += 1) {
    if (!upcasters[from]) faults.push(`${type} has no upcaster from version ${from}`);
  }
  for (const from of Object.keys(upcasters)) {
    const isUsed = /^[1-9]\d*$/.test(from) && Number(from) < version;
    if (!isUsed) faults.push(`${type} has an upcaster from version ${from} of ${version}`);
  }
  return faults;
}
