import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { newDataFolder } from './data-folder';
import { LedgerProcess } from './ledger-process';
import { chainSites, makingMagnets, openingStock } from './magnet-chain';
import { register } from './registered';
import { SignedIn } from './signed-in';

/** The folder of a ledger that somebody used a little and then stopped. */
export async function makeSmallLedger(env: Record<string, string> = {}): Promise<string> {
  const data = newDataFolder();
  const ledger = await LedgerProcess.start(data, env);
  await register(await SignedIn.as('regulator', ledger.url), chainSites);
  for (const { siteId, recordId, act } of [openingStock, ...makingMagnets]) {
    const owner = chainSites.find((site) => site.siteId === siteId)?.enterpriseId ?? '';
    const enterprise = await SignedIn.as(owner, ledger.url);
    await enterprise.record(`/sites/${siteId}/records/${recordId}`, act);
  }
  await ledger.stop();
  return data;
}

export function copyOf(data: string): string {
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
