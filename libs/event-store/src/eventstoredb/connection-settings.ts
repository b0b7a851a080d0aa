import type { ChannelCredentialOptions, DNSClusterOptions } from '@eventstore/db-client';
import { readFileSync } from 'node:fs';
import type { Refuse } from './connection-string';

type Search = Pick<
  DNSClusterOptions,
  'maxDiscoverAttempts' | 'discoveryInterval' | 'gossipTimeout' | 'nodePreference'
>;
type Client = Pick<
  DNSClusterOptions,
  'connectionName' | 'defaultDeadline' | 'keepAliveInterval' | 'keepAliveTimeout'
>;

export type Settings = Readonly<{
  client: Client;
  /** How a cluster is asked for its leader. */
  search: Search;
  channel: ChannelCredentialOptions;
}>;

const booleans = ['tls', 'tlsVerifyCert', 'throwOnAppendFailure'] as const;
const files = ['tlsCAFile', 'userCertFile', 'userKeyFile'] as const;
const words = ['connectionName', 'nodePreference'] as const;
const numbers = [
  'defaultDeadline',
  'keepAliveInterval',
  'keepAliveTimeout',
  'maxDiscoverAttempts',
  'discoveryInterval',
  'gossipTimeout',
] as const;

const known = [...booleans, ...files, ...words, ...numbers];
type Key = (typeof known)[number];
type Given = ReadonlyMap<Key, string>;

/** The official client reads `tls_ca_file` and `TLSCAFILE` as `tlsCAFile`. */
const flat = (key: string): string => key.trim().toLowerCase().replace(/[_-]/g, '');

export function settingsOf(query: string | undefined, refuse: Refuse): Settings {
  const given = givenIn(query, refuse);
  const isSecure = booleanOf(given, 'tls', refuse) ?? true;
  if (booleanOf(given, 'tlsVerifyCert', refuse) === false) {
    refuse('the client always checks certificates: name the CA with tlsCAFile, not tlsVerifyCert');
  }
  if (booleanOf(given, 'throwOnAppendFailure', refuse) === false) {
    refuse('throwOnAppendFailure=false hides failed appends from the ledger: leave it out');
  }
  const preference = given.get('nodePreference');
  if (preference !== undefined && flat(preference) !== 'leader') {
    refuse('the ledger reads what it has written: nodePreference can only be leader, leave it out');
  }
  const file = (key: (typeof files)[number]) => contentOf(given, key, isSecure, refuse);
  const [userCertFile, userKeyFile] = [file('userCertFile'), file('userKeyFile')];
  if (!userCertFile !== !userKeyFile) refuse('userCertFile and userKeyFile only work together');
  return {
    client: {
      connectionName: given.get('connectionName') ?? 'lodestone',
      ...pick(given, refuse, ['defaultDeadline', 'keepAliveInterval', 'keepAliveTimeout']),
    },
    search: {
      nodePreference: 'leader',
      ...pick(given, refuse, ['maxDiscoverAttempts', 'discoveryInterval', 'gossipTimeout']),
    },
    channel: {
      insecure: !isSecure,
      ...without({ rootCertificate: file('tlsCAFile'), userCertFile, userKeyFile }),
    },
  };
}

function givenIn(query: string | undefined, refuse: Refuse): Given {
  const given = new Map<Key, string>();
  for (const pair of query === undefined || query === '' ? [] : query.split('&')) {
    const equals = pair.indexOf('=');
    const name = equals < 0 ? pair : pair.slice(0, equals);
    const value = pair.slice(equals + 1);
    const key = known.find((one) => flat(one) === flat(name));
    if (key === undefined) {
      return refuse(`the option '${name}' is unknown, the options are ${known.join(', ')}`);
    }
    if (equals < 0 || value === '') return refuse(`the option '${name}' has no value`);
    if (given.has(key)) return refuse(`the option '${name}' is given twice`);
    given.set(key, decoded(name, value, refuse));
  }
  return given;
}

function decoded(name: string, value: string, refuse: Refuse): string {
  try {
    return decodeURIComponent(value.trim());
  } catch {
    return refuse(`a '%' in ${name} is written %25`);
  }
}

function booleanOf(given: Given, key: (typeof booleans)[number], refuse: Refuse) {
  const value = given.get(key);
  if (value === undefined || value === 'true' || value === 'false')
    return value && value === 'true';
  return refuse(`${key}=${value} should be true or false`);
}

function pick<K extends (typeof numbers)[number]>(
  given: Given,
  refuse: Refuse,
  keys: readonly K[],
) {
  const picked: Partial<Record<K, number>> = {};
  for (const key of keys) {
    const value = given.get(key);
    if (value === undefined) continue;
    const isOff = value === '-1' && key.startsWith('keepAlive');
    if (!isOff && !/^[1-9]\d{0,8}$/.test(value)) {
      refuse(`${key}=${value} should be a whole number above 0`);
    }
    picked[key] = Number(value);
  }
  return picked;
}

function contentOf(given: Given, key: (typeof files)[number], isSecure: boolean, refuse: Refuse) {
  const path = given.get(key);
  if (path === undefined) return undefined;
  if (!isSecure) return refuse(`tls=false leaves no use for ${key}: leave out one of the two`);
  try {
    return readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return refuse(`${key} '${path}' cannot be read (${code}): name a file that this user may read`);
  }
}

/** `exactOptionalPropertyTypes`: what is not there has no key. */
const without = <T extends object>(record: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as never;
