import { resolve } from 'node:path';
import type { AuthMode, Demonstration } from '@lodestone/ledger';
import { nationInfo } from '@lodestone/nation';
import type { FilingDeadline } from '@lodestone/reference';
import { isLoopbackHost } from '../access/loopback';
import { deadlinesFrom } from './filing-deadlines';
import { StartupFault } from './startup-fault';

/** What the environment says, read once. */
export type Settings = Readonly<{
  dataFolder: string;
  host: string;
  port: number;
  authMode: AuthMode;
  calendarZone: string;
  /** Where the ledger key lies, when it is not in the data folder. */
  keyFile: string | undefined;
  demonstration: Demonstration | undefined;
  filingDeadlines: readonly FilingDeadline[];
  logLevel: string;
  /** Whoever started us wants to be told over IPC. */
  parent: 'cli' | undefined;
}>;

type Environment = Readonly<Record<string, string | undefined>>;

/** The nation that this version brings along; its seed decides every name and gram in it. */
const demonstrationNation: Demonstration = { nation: nationInfo.name, seed: nationInfo.seed };

export function settingsFrom(environment: Environment): Settings {
  const host = environment['LODESTONE_HOST'] || '127.0.0.1';
  const authMode = authModeFrom(environment['LODESTONE_AUTH'] || 'demo');
  if (authMode === 'demo' && !isLoopbackHost(host.includes(':') ? `[${host}]` : host)) {
    throw new StartupFault(
      `LODESTONE_AUTH=demo answers this machine only, and ${host} is more than that.`,
      'LODESTONE_HOST=127.0.0.1, or LODESTONE_AUTH=oidc on a new ledger.',
    );
  }
  return {
    dataFolder: resolve(environment['LODESTONE_DATA'] || '.lodestone'),
    host,
    port: portFrom(environment['LODESTONE_PORT'] || '3180'),
    authMode,
    calendarZone: zoneFrom(environment['LODESTONE_CALENDAR_ZONE'] || 'Asia/Shanghai'),
    keyFile: environment['LODESTONE_KEY_FILE'] || undefined,
    demonstration: demonstrationFrom(environment['LODESTONE_DEMONSTRATION']),
    filingDeadlines: deadlinesFrom(environment['LODESTONE_FILING_DEADLINES'] || ''),
    logLevel: environment['LODESTONE_LOG'] || 'info',
    parent: environment['LODESTONE_PARENT'] === 'cli' ? 'cli' : undefined,
  };
}

function authModeFrom(text: string): AuthMode {
  if (text === 'demo') return text;
  if (text === 'oidc') {
    throw new StartupFault(
      'LODESTONE_AUTH=oidc is not in this version.',
      'LODESTONE_AUTH=demo, on this machine only.',
    );
  }
  throw new StartupFault(`LODESTONE_AUTH=${text} is not a mode.`, 'LODESTONE_AUTH=demo.');
}

function portFrom(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (port <= 65_535) return port;
  throw new StartupFault(
    `LODESTONE_PORT=${text} is not a port.`,
    'a number up to 65535; 0 lets the machine choose.',
  );
}

function zoneFrom(zone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    throw new StartupFault(
      `LODESTONE_CALENDAR_ZONE=${zone} is not a time zone.`,
      'a name of the IANA list, like Asia/Shanghai.',
    );
  }
}

/** Off unless asked for; `lodestone demo` asks. A number is the seed of another nation. */
function demonstrationFrom(text: string | undefined): Demonstration | undefined {
  if (!text || text === '0' || text === 'off') return undefined;
  if (text === '1' || text === 'on') return demonstrationNation;
  if (/^\d{1,9}$/.test(text)) return { ...demonstrationNation, seed: Number(text) };
  throw new StartupFault(
    `LODESTONE_DEMONSTRATION=${text} is neither on, off nor a seed.`,
    'LODESTONE_DEMONSTRATION=on.',
  );
}
