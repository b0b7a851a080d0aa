import { newestForm } from '@lodestone/event-store';
import { EmbeddedEventStore } from '@lodestone/event-store/embedded/embedded-event-store';
import type { EventStore } from '@lodestone/kernel';
import { clientIdOf, eventTypes, forgottenParties, type PartyDeclared } from '@lodestone/ledger';
import { rebuild } from '@lodestone/projections';
import { projectionsWith } from '@lodestone/read-models';
import { openQueries } from '@lodestone/read-models/open-queries';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ledgerEventSchemas } from '../../apps/api/src/running/event-schemas';
import { loadNation, nationLogIn, type NationLog } from './rebuild/nation-log';

/**
 * npm run bench -- forgetting [--data FOLDER] [--scale 0.1] [--json]
 *
 * How long an order to forget looks for the declarations that it is about: by the index and what lies
 * behind it in the log, beside reading every party and client of the log, as it was done before.
 * Without a data folder the demonstration is loaded first. In processor time, for machines that others use too.
 */
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    scale: { type: 'string', default: '0.1' },
    json: { type: 'boolean', default: false },
  },
});

const rounds = 5;
const parties = { streamPrefixes: ['party-'] };

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-forgetting-'));
  try {
    const log = values.data
      ? nationLogIn(values.data)
      : await loadNation(join(folder, 'nation'), values.scale);
    process.stderr.write('the index is being made …\n');
    const store = EmbeddedEventStore.openReadOnly({ file: log.file });
    const row = await measure(log, store, folder);
    await store.close();
    if (values.json) console.log(JSON.stringify(row));
    else console.table([row]);
    console.log(`load ${loadavg()[0]?.toFixed(1)}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measure({ ledgerKey }: NationLog, store: EventStore, folder: string) {
  const idOf = (who: PartyDeclared['data']['declaration']): string => clientIdOf(ledgerKey, who);
  const projection = projectionsWith({ clientIdOf: idOf }).find(
    ({ name }) => name === 'client-identities',
  );
  if (!projection) throw new Error('nobody knows who clients are');
  const upcast = (recorded: Parameters<typeof newestForm>[1]) =>
    newestForm(ledgerEventSchemas, recorded);
  const knownTypes = new Set(eventTypes);
  const { events } = await rebuild({
    projection,
    store,
    folder,
    fingerprint: 'bench',
    knownTypes,
    upcast,
  });
  const [clientId, after] = await aClient(store, idOf);
  const queries = openQueries(folder);
  const found = new Set<number>();
  const byIndex = await best(async () => {
    const { answer } = queries.ask('declared-under', { clientId });
    let behind = 0;
    for await (const _ of store.readAll({ after, filter: parties })) behind += 1;
    found.add(answer.length + behind);
  });
  const byReading = await best(async () => {
    const streams = forgottenParties(idOf);
    const filter = { streamPrefixes: ['party-', 'client-'] };
    for await (const recorded of store.readAll({ filter })) streams.take(recorded);
  });
  queries.close();
  return {
    events,
    declarations: [...found].join(),
    'by index, CPU ms': Number(byIndex.toFixed(2)),
    'reading the log, CPU ms': Number(byReading.toFixed(1)),
  };
}

/** Somebody in the middle of the log, and where the log ends. */
async function aClient(
  store: EventStore,
  idOf: (who: PartyDeclared['data']['declaration']) => string,
) {
  const ids: string[] = [];
  for await (const { event } of store.readAll({ filter: parties })) {
    if (event.type === 'PartyDeclared') ids.push(idOf((event as PartyDeclared).data.declaration));
  }
  const after = await store.head();
  const clientId = ids[Math.floor(ids.length / 2)];
  if (!after || clientId === undefined) throw new Error('nobody was declared in this log');
  return [clientId, after] as const;
}

async function best(run: () => Promise<void>): Promise<number> {
  let least = Infinity;
  for (let round = 0; round < rounds; round += 1) {
    const begun = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(begun);
    least = Math.min(least, (user + system) / 1_000);
  }
  return least;
}

void main();
