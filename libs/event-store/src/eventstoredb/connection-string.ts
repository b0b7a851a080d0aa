import type {
  ChannelCredentialOptions,
  Credentials,
  DNSClusterOptions,
  GossipClusterOptions,
  SingleNodeOptions,
} from '@eventstore/db-client';
import { UnusableLog } from '../unusable-log';
import { settingsOf, type Settings } from './connection-settings';

/** What the official client is made of, and a name for messages that has no password in it. */
export type Connecting = Readonly<{
  named: string;
  nodes: SingleNodeOptions | GossipClusterOptions | DNSClusterOptions;
  channel: ChannelCredentialOptions;
  credentials: Credentials | undefined;
  /** How long the server may take over one request. */
  deadlineMillis: number;
}>;

type EndPoint = Readonly<{ address: string; port: number }>;

const shape = /^([^:/?]+):\/\/(?:([^/?]*)@)?([^/?@]*)\/?(?:\?(.*))?$/s;
const example = 'esdb://admin:changeit@db.example.org:2113?tls=true';
const deadlineMillisDefault = 10_000;

/**
 * Reads a connection string as the official client does, but strictly: that one ignores an option
 * that it does not know, and credentials or a node that it cannot use.
 *
 * @throws UnusableLog that names the first thing wrong, and never the password
 */
export function parseConnectionString(url: string): Connecting {
  const [, scheme, user, hosts, query] = shape.exec(url.trim()) ?? [];
  const named = nameOf(url.trim());
  const refuse: Refuse = (what) => {
    throw new UnusableLog(
      `EVENTSTORE_URL is '${named}': ${what}`,
      `correct it; it looks like ${example}`,
    );
  };
  if (scheme === undefined || hosts === undefined) {
    return refuse('that is no connection string');
  }
  if (scheme !== 'esdb' && scheme !== 'esdb+discover') {
    return refuse(
      `'${scheme}://' is unknown, write 'esdb://' (or 'esdb+discover://' for a cluster)`,
    );
  }
  const endpoints = hosts.split(',').map((host) => endPointOf(host, refuse));
  const settings = settingsOf(query, refuse);
  if (scheme === 'esdb+discover' && endpoints.length > 1) {
    return refuse(
      "'esdb+discover://' takes one name that DNS knows, or write 'esdb://' before all",
    );
  }
  return {
    named: named.replace(/\/?(\?.*)?$/s, ''),
    nodes: nodesOf(endpoints, scheme, settings),
    channel: settings.channel,
    credentials: user === undefined ? undefined : credentialsOf(user, refuse),
    deadlineMillis: settings.client.defaultDeadline ?? deadlineMillisDefault,
  };
}

export type Refuse = (what: string) => never;

/** Hosts and ports alone: one server has one name, whichever user signs in there. */
export function serverNameOf(url: string): string {
  const { nodes } = parseConnectionString(url);
  const found =
    'discover' in nodes
      ? [nodes.discover]
      : 'endpoint' in nodes
        ? [nodes.endpoint]
        : nodes.endpoints;
  const names = found.map((end) =>
    typeof end === 'string' ? end : `${end.address.toLowerCase()}:${end.port}`,
  );
  return `${'discover' in nodes ? 'esdb+discover' : 'esdb'}://${names.toSorted().join(',')}`;
}

/** The same string with stars for the password, also where it cannot be read otherwise. */
const nameOf = (url: string): string => url.replace(/(:\/\/[^:/?]*:).*@/s, '$1***@');

function nodesOf(endpoints: readonly EndPoint[], scheme: string, { client, search }: Settings) {
  const [first] = endpoints;
  if (!first) throw new Error('a connection string has a host');
  if (scheme === 'esdb+discover') return { discover: first, ...client, ...search };
  if (endpoints.length > 1) return { endpoints: [...endpoints], ...client, ...search };
  return { endpoint: first, ...client };
}

function endPointOf(host: string, refuse: Refuse): EndPoint {
  const [, address, port = '2113'] = /^([A-Za-z0-9._-]+)(?::([^:]*))?$/.exec(host.trim()) ?? [];
  if (address === undefined) {
    return refuse(`'${host}' is no host: a name or an IPv4 address, then ':' and a port`);
  }
  if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65_535) {
    return refuse(`'${port}' is no port of ${address}`);
  }
  return { address, port: Number(port) };
}

function credentialsOf(text: string, refuse: Refuse): Credentials {
  const colon = text.indexOf(':');
  if (colon < 1) return refuse('user and password stand before the host as user:password@');
  try {
    return {
      username: decodeURIComponent(text.slice(0, colon)),
      password: decodeURIComponent(text.slice(colon + 1)),
    };
  } catch {
    return refuse("a '%' in user or password is written %25");
  }
}
