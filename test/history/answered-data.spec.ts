import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EventSchemas, isUnreadable } from '@lodestone/event-store';
import { eventSchemas } from '@lodestone/ledger';
import { Ajv2020 } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { publishedDocument } from '../integration/published-document';

type Kept = Readonly<{ file: string; type: string; schemaVersion: number; data: object }>;

const kept: readonly Kept[] = readdirSync(__dirname)
  .filter((name) => name.endsWith('.json'))
  .map((file) => ({
    file,
    ...(JSON.parse(readFileSync(join(__dirname, file), 'utf8')) as Omit<Kept, 'file'>),
  }));

const { components } = publishedDocument();
const schemas = new EventSchemas(eventSchemas);
const ajv = addFormats(new Ajv2020({ strict: false, allErrors: true }));

/** As a PUT answers with it today, whatever version it was written in. */
function answered(event: Kept): object {
  const upcast = schemas.upcast(event);
  if (isUnreadable(upcast)) throw new Error(upcast.reason);
  return {
    outcome: 'unchanged',
    state: 'live',
    recordedAt: '2026-01-31T04:00:00.000Z',
    type: upcast.type,
    data: upcast.data,
  };
}

const isAnswered = ({ type }: Kept): boolean =>
  Object.hasOwn(components.schemas, `Recorded${type}`);

describe('what is answered of a stored event', () => {
  it.each(kept.filter(isAnswered))('has the published form: $file', (event) => {
    const $ref = `#/components/schemas/Recorded${event.type}`;
    const validate = ajv.compile({ $ref, components });
    validate(answered(event));

    expect(validate.errors ?? []).toStrictEqual([]);
    expect(validate({ ...answered(event), data: { ...event.data, nobody: 1 } })).toBe(false);
  });

  it('is published for everything but the events of the ledger, of parties, of words, of books, of imports, of retired refs and of looks', () => {
    expect(kept.filter((event) => !isAnswered(event)).map(({ type }) => type)).toStrictEqual([
      'DemonstrationLoaded',
      'IdentityViewed',
      'ImportClosed',
      'ImportOpened',
      'ImportProgressed',
      'LedgerOpened',
      'NameDropped',
      'NameSaved',
      'PartyDeclared',
      'PartyRefsRetired',
      'TextDeclared',
    ]);
  });
});
