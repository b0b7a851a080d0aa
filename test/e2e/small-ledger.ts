import { saidToTests } from '@lodestone/testing/environment';
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { killLeftovers } from './child-processes';
import { newDataFolder, removeDataFolders } from './data-folder';
import { LedgerProcess } from './ledger-process';
import { chainSites, makingMagnets, openingStock } from './magnet-chain';
import { register } from './registered';
import { SignedIn } from './signed-in';

/**
 * For a file of specs on a ledger that somebody used a little and then stopped. It is well: a test
 * that breaks something does it on a copy.
 */
export function onSmallLedger(): Readonly<{ data: string; copy: () => string }> {
  const ledger = { data: '', copy: () => copyOf(ledger.data) };
  beforeAll(async () => {
    ledger.data = await smallLedger();
  });
  afterAll(async () => {
    await killLeftovers();
    removeDataFolders();
  });
  return ledger;
}

/** A folder of its own for each who asks; the ledger in it is made once in a run of jest. */
export const smallLedger = async (): Promise<string> => copyOf(await sharedLedger());

/** Nobody opens it: opening a ledger changes its folder. */
async function sharedLedger(): Promise<string> {
  const folder = saidToTests.sharedFolder;
  if (folder === undefined) throw new Error('scripts/begin-e2e.cjs has not run');
  const [shared, making] = [join(folder, 'small-ledger'), join(folder, 'small-ledger.making')];
  while (!existsSync(shared)) {
    if (!isFirst(making)) {
      await sleep(50);
      continue;
    }
    try {
      // Whoever was first may have come to the end since it was looked for.
      if (!existsSync(shared)) {
        await makeLedger(join(making, 'data'));
        renameSync(join(making, 'data'), shared);
      }
    } finally {
      // Where it could not be made the next one tries, and says why.
      rmSync(making, { recursive: true });
    }
  }
  return shared;
}

function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function makeLedger(data: string): Promise<void> {
  const ledger = await LedgerProcess.start(data);
  await register(await SignedIn.as('regulator', ledger.url), chainSites);
  for (const { siteId, recordId, act } of [openingStock, ...makingMagnets]) {
    const owner = chainSites.find((site) => site.siteId === siteId)?.enterpriseId ?? '';
    const enterprise = await SignedIn.as(owner, ledger.url);
    await enterprise.record(`/sites/${siteId}/records/${recordId}`, act);
  }
  await ledger.stop();
}

function copyOf(data: string): string {
  const copy = newDataFolder();
  cpSync(data, copy, { recursive: true });
  return copy;
}

/** Changes a file behind the ledger's back. */
export function inDatabase(folder: string, file: string, sql: string): void {
  const database = new DatabaseSync(join(folder, file));
  database.exec(sql);
  database.close();
}

/** The file of a read model in a data folder, whatever version made it. */
export function readModelFile(folder: string, name: string): string {
  const file = readdirSync(join(folder, 'read-models')).find(
    (each) => each.startsWith(`${name}-v`) && each.endsWith('.sqlite'),
  );
  if (file === undefined) throw new Error(`${folder} has no read model '${name}'`);
  return join('read-models', file);
}
