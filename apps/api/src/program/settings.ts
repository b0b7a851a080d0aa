import { resolve } from 'node:path';
import { eventStoreUrlIn } from '@lodestone/event-store';
import { nearest } from '@lodestone/kernel';
import type { AuthMode, Demonstration } from '@lodestone/ledger';
import { nationInfo } from '@lodestone/nation';
import type { FilingDeadline } from '@lodestone/reference';
import { doorFrom, doorSettingNames, type Door } from './door-settings';
import { deadlinesFrom } from './filing-deadlines';
import { StartupFault } from '../running/startup-fault';

/** What the environment says, read once. */
export type Settings = Readonly<{
  dataFolder: string;
  /** Where the log is, when it is not in the data folder. Has a password in it: never shown. */
  eventStoreUrl: string | undefined;
  port: number;
  /** Where the log can be read over the protocol of EventStoreDB; nowhere unless asked for. */
  attachedPort: number | undefined;
  authMode: AuthMode;
  calendarZone: string;
  /** Of what is fixed when a ledger is opened: what the environment itself says, and no default. */
  said: SaidOfOpening;
  /** Where the ledger key lies, when it is not in the data folder. */
  keyFile: string | undefined;
  demonstration: Demonstration | undefined;
  filingDeadlines: readonly FilingDeadline[];
  /** How long one question may take. */
  questionMsMax: number;
  /** What the lines of the whole log may take in memory, at the most. */
  chainBytesMax: number;
  /** What files that were asked for may take in the data folder, at the most. */
  exportBytesMax: number;
  logLevel: string;
  /** Where traces go, and of which share of requests; undefined where nowhere. */
  traces: Readonly<{ url: string; share: number }> | undefined;
  /** The parent process wants to be told over IPC. */
  parent: 'cli' | undefined;
}> &
  Door;

/** Undefined where nothing is said: then a ledger that is there goes on as it was opened. */
export type SaidOfOpening = Readonly<{
  calendarZone: string | undefined;
  /** `any` is a demonstration of whatever seed. */
  demonstration: 'any' | Readonly<{ seed: number }> | undefined;
  scale: number | undefined;
}>;

/** Every name that is read. Another one that begins like these is a slip of the pen. */
export const settingNames = [
  'LODESTONE_DATA',
  'EVENTSTORE_URL',
  'LODESTONE_ESDB_PORT',
  'LODESTONE_PORT',
  ...doorSettingNames,
  'LODESTONE_CALENDAR_ZONE',
  'LODESTONE_KEY_FILE',
  'LODESTONE_DEMONSTRATION',
  'LODESTONE_SCALE',
  'LODESTONE_FILING_DEADLINES',
  'LODESTONE_QUESTION_SECONDS',
  'LODESTONE_CHAIN_MEGABYTES',
  'LODESTONE_EXPORT_MEGABYTES',
  'LODESTONE_LOG',
  'LODESTONE_TRACES',
  'LODESTONE_TRACES_SHARE',
  'LODESTONE_PARENT',
] as const;

/** What commands read, which ask a ledger: of no account to the ledger itself, and no slip either. */
const namesOfCommands = [
  'LODESTONE_TOKEN',
  'LODESTONE_TOKEN_FILE',
  'LODESTONE_CLIENT_ID',
  'LODESTONE_CLIENT_SECRET_FILE',
];

/** A setting whose name is not in the list cannot be read: it does not compile. */
type Environment = Readonly<Partial<Record<(typeof settingNames)[number], string | undefined>>>;

/** The nation that this version brings along; its seed decides every name and gram in it. */
const demonstrationNation: Demonstration = { nation: nationInfo.name, seed: nationInfo.seed };

/** @throws StartupFault that names the first setting that is not one, and what it may be */
export function settingsFrom(machine: Readonly<Record<string, string | undefined>>): Settings {
  assertNamesAreKnown(machine);
  const environment: Environment = machine;
  const authMode = authModeFrom(environment.LODESTONE_AUTH || 'demo');
  const eventStoreUrl = eventStoreUrlIn(environment);
  const calendarZone = zoneFrom(environment.LODESTONE_CALENDAR_ZONE || 'Asia/Shanghai');
  const demonstration = demonstrationFrom(environment.LODESTONE_DEMONSTRATION);
  const scale = scaleFrom(environment.LODESTONE_SCALE);
  return {
    dataFolder: resolve(environment.LODESTONE_DATA || '.lodestone'),
    eventStoreUrl,
    ...doorFrom(environment),
    port: portFrom('LODESTONE_PORT', environment.LODESTONE_PORT || '3180'),
    attachedPort: attachedPortFrom(environment.LODESTONE_ESDB_PORT, eventStoreUrl),
    authMode,
    calendarZone,
    said: {
      calendarZone: environment.LODESTONE_CALENDAR_ZONE ? calendarZone : undefined,
      demonstration: demonstrationSaid(environment),
      scale,
    },
    keyFile: environment.LODESTONE_KEY_FILE || undefined,
    demonstration: demonstration && {
      ...demonstration,
      ...(scale === undefined || scale === 1 ? {} : { scale }),
    },
    filingDeadlines: deadlinesFrom(environment.LODESTONE_FILING_DEADLINES || ''),
    questionMsMax: questionMsFrom(environment.LODESTONE_QUESTION_SECONDS || '10'),
    chainBytesMax: chainBytesFrom(environment.LODESTONE_CHAIN_MEGABYTES || '2048'),
    exportBytesMax: exportBytesFrom(environment.LODESTONE_EXPORT_MEGABYTES || '4096'),
    logLevel: logLevelFrom(environment.LODESTONE_LOG || 'info'),
    traces: tracesFrom(environment.LODESTONE_TRACES, environment.LODESTONE_TRACES_SHARE || '1'),
    parent: parentFrom(environment.LODESTONE_PARENT),
  };
}

function assertNamesAreKnown(machine: Readonly<Record<string, string | undefined>>): void {
  const known: ReadonlySet<string> = new Set([...settingNames, ...namesOfCommands]);
  const unknown = Object.keys(machine).find((name) => name.startsWith(ours) && !known.has(name));
  if (unknown === undefined) return;
  // The beginning is alike in all of them, so only the rest can say which one was meant.
  const endings = settingNames.map((name) => name.replace(ours, ''));
  const meant = nearest(unknown.replace(ours, ''), endings);
  const instead = meant === undefined ? `one of ${settingNames.join(', ')}` : ours + meant;
  throw new StartupFault(
    `${unknown} is not a setting of the ledger.`,
    `${instead}, or unset ${unknown}.`,
  );
}

const ours = 'LODESTONE_';

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];

function logLevelFrom(text: string): string {
  if (logLevels.includes(text)) return text;
  throw new StartupFault(
    `LODESTONE_LOG=${text} is not a level of the log.`,
    `one of ${logLevels.join(', ')}.`,
  );
}

function tracesFrom(text: string | undefined, shareText: string): Settings['traces'] {
  const share = /^[01](\.\d{1,6})?$/.test(shareText) ? Number(shareText) : NaN;
  if (!(share >= 0 && share <= 1)) {
    throw new StartupFault(
      `LODESTONE_TRACES_SHARE=${shareText} is not a share of requests.`,
      'a number from 0 to 1, like 0.05.',
    );
  }
  if (!text || text === 'off') return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && ['http:', 'https:'].includes(url.protocol)) return { url: url.href, share };
  throw new StartupFault(
    `LODESTONE_TRACES=${text} is not the address of a collector.`,
    'off, or where it takes OTLP over HTTP, like http://127.0.0.1:4318/v1/traces.',
  );
}

function parentFrom(text: string | undefined): 'cli' | undefined {
  if (!text) return undefined;
  if (text === 'cli') return text;
  throw new StartupFault(
    `LODESTONE_PARENT=${text} is not a parent.`,
    'unset it: `lodestone demo` sets it to cli for the ledger that it starts.',
  );
}

function authModeFrom(text: string): AuthMode {
  if (text === 'demo' || text === 'oidc') return text;
  throw new StartupFault(
    `LODESTONE_AUTH=${text} is not a mode.`,
    'LODESTONE_AUTH=oidc, which needs an OpenID provider, or LODESTONE_AUTH=demo.',
  );
}

function attachedPortFrom(text: string | undefined, url: string | undefined): number | undefined {
  if (!text || text === 'off') return undefined;
  if (url === undefined) return portFrom('LODESTONE_ESDB_PORT', text);
  throw new StartupFault(
    'LODESTONE_ESDB_PORT offers a log that is in the data folder, and EVENTSTORE_URL says that the log is on a server.',
    'unset LODESTONE_ESDB_PORT: clients that read the log ask that server.',
  );
}

function questionMsFrom(text: string): number {
  const seconds = /^\d{1,3}(\.\d)?$/.test(text) ? Number(text) : NaN;
  if (seconds >= 0.1 && seconds <= 600) return seconds * 1_000;
  throw new StartupFault(
    `LODESTONE_QUESTION_SECONDS=${text} is not a time that a question may take.`,
    'a number of seconds from 0.1 to 600.',
  );
}

function chainBytesFrom(text: string): number {
  const megabytes = /^\d{1,6}$/.test(text) ? Number(text) : NaN;
  if (megabytes >= 1 && megabytes <= 100_000) return megabytes * 1_048_576;
  throw new StartupFault(
    `LODESTONE_CHAIN_MEGABYTES=${text} is no size of memory.`,
    'a whole number of megabytes from 1 to 100000.',
  );
}

function exportBytesFrom(text: string): number {
  const megabytes = /^\d{1,7}$/.test(text) ? Number(text) : NaN;
  if (megabytes >= 1 && megabytes <= 1_000_000) return megabytes * 1_048_576;
  throw new StartupFault(
    `LODESTONE_EXPORT_MEGABYTES=${text} is no size of a folder.`,
    'a whole number of megabytes from 1 to 1000000.',
  );
}

function portFrom(name: string, text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (port <= 65_535) return port;
  throw new StartupFault(
    `${name}=${text} is not a port.`,
    `a number up to 65535; 0 lets the machine choose${name === 'LODESTONE_ESDB_PORT' ? ', and off offers nothing' : ''}.`,
  );
}

export function zoneFrom(zone: string): string {
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
    'on, off, or a number of up to nine digits, which is the seed of another nation.',
  );
}

function demonstrationSaid(environment: Environment): SaidOfOpening['demonstration'] {
  const text = environment.LODESTONE_DEMONSTRATION;
  const demonstration = demonstrationFrom(text);
  if (demonstration === undefined) return undefined;
  if (text !== '1' && text !== 'on') return { seed: demonstration.seed };
  // `lodestone demo` says it of every ledger that it starts: load one if there is none yet.
  return environment.LODESTONE_PARENT === 'cli' ? undefined : 'any';
}

/** Into how many times as many batches and shipments the same tonnes are cut. */
function scaleFrom(text: string | undefined): number | undefined {
  if (!text) return undefined;
  const { least, most } = nationInfo.scales;
  const scale = /^\d{1,2}(\.\d{1,2})?$/.test(text) ? Number(text) : NaN;
  if (scale >= least && scale <= most) return scale;
  throw new StartupFault(
    `LODESTONE_SCALE=${text} is not a scale of the demonstration.`,
    `a number from ${least} to ${most}.`,
  );
}
