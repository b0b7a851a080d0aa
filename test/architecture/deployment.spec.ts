import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { settingNames } from '../../apps/api/src/program/settings';

const root = join(__dirname, '..', '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

type Variables = Readonly<Record<string, string>> | undefined;
type Service = Readonly<{
  environment?: Variables;
  image?: string;
  ports?: readonly string[];
  volumes?: readonly string[];
  network_mode?: string;
  read_only?: boolean;
  cap_drop?: readonly string[];
  security_opt?: readonly string[];
  depends_on?: unknown;
}>;
type Compose = Readonly<{
  services: Readonly<Record<string, Service>>;
  volumes: Readonly<Record<string, unknown>>;
}>;

const composeFiles = ['docker/compose.yaml', 'docker/compose.cluster.yaml'] as const;
const composeIn = (file: string): Compose => parse(read(file), { merge: true }) as Compose;

const dockerfile = read('docker/Dockerfile');
const units = ['lodestone', 'lodestone-backup'].map((name) => ({
  name,
  text: read(`docker/systemd/${name}.service`),
}));

type Resource = Readonly<{
  kind: string;
  metadata: Readonly<{ name: string }>;
  data?: Variables;
  spec?: unknown;
}>;
const resources = parseAllDocuments(read('docker/kubernetes/lodestone.yaml')).map(
  (document) => document.toJS() as Resource,
);

/** Variables of the program that a text sets, and the program does not read. */
const unread = (names: readonly string[]): string[] =>
  names.filter(
    (name) =>
      /^(LODESTONE_|EVENTSTORE_URL$)/.test(name) &&
      !(settingNames as readonly string[]).includes(name),
  );

describe('variables', () => {
  it.each(composeFiles)('of %s are ones that the program reads', (file) => {
    const own = Object.values(composeIn(file).services).filter(({ image }) => image === undefined);
    expect(own.length).toBeGreaterThan(1);
    expect(unread(own.flatMap(({ environment = {} }) => Object.keys(environment)))).toEqual([]);
  });

  it('of the image, the units and the manifest are ones that the program reads', () => {
    const manifest = read('docker/kubernetes/lodestone.yaml');
    const configured = resources.flatMap(({ data = {} }) => Object.keys(data));
    const named = [...manifest.matchAll(/- name: ([A-Z_]+)$/gm)].map(([, name = '']) => name);
    const texts = [dockerfile, ...units.map(({ text }) => text)].join('\n');
    const set = [...texts.matchAll(/\b([A-Z][A-Z_]+)=/g)].map(([, name = '']) => name);

    expect(configured.length + named.length).toBeGreaterThan(4);
    expect(set).toContain('LODESTONE_DATA');
    expect(unread([...configured, ...named, ...set])).toEqual([]);
  });

  it('that the program does not read are seen', () => {
    expect(unread(['LODESTONE_DATE', 'LODESTONE_DATA', 'NODE_ENV'])).toEqual(['LODESTONE_DATE']);
  });
});

describe('containers of the ledger', () => {
  it.each(composeFiles)('in %s write to volumes alone and have no right to spare', (file) => {
    const { services, volumes } = composeIn(file);
    for (const [name, service] of Object.entries(services)) {
      for (const volume of service.volumes ?? []) {
        const [source = ''] = volume.split(':');
        const isNamed = /^\w/.test(source);
        expect([name, source, !isNamed || source in volumes]).toStrictEqual([name, source, true]);
      }
      // Ports are for this machine; who publishes more puts a proxy in front.
      for (const port of service.ports ?? []) expect(port).toMatch(/^127\.0\.0\.1:/);
      if (service.image !== undefined) continue;
      expect([name, service.read_only, service.cap_drop, service.security_opt]).toStrictEqual([
        ...[name, true, ['ALL']],
        ['no-new-privileges:true'],
      ]);
    }
  });

  it('run as nobody in particular, from a stage that builds nothing, and say how they are', () => {
    const stages = dockerfile.split(/^FROM /m).slice(1);
    const last = stages.at(-1) ?? '';
    expect(stages).toHaveLength(2);
    expect(last).toMatch(/^USER node$/m);
    expect(last).not.toMatch(/npm|RUN node scripts/);
    expect(last).toMatch(/^HEALTHCHECK /m);
    for (const [, from = ''] of last.matchAll(/--from=build \/lodestone\/(\S+)/g)) {
      if (from.startsWith('docker/'))
        expect(read(`${from}/${from.endsWith('health') ? 'check.mjs' : 'settings.json'}`)).not.toBe(
          '',
        );
    }
  });

  it('start the program with the same limits as the unit does', () => {
    const limits = [
      '--max-semi-space-size=8',
      '--heap-growing-percent=30',
      'dist/apps/api/src/main.js',
    ];
    for (const limit of limits) {
      expect(dockerfile).toContain(limit);
      expect(units[0]?.text).toContain(limit);
    }
  });
});

describe('the cluster', () => {
  const { services } = composeIn('docker/compose.cluster.yaml');

  it('has three nodes with TLS, each with a certificate of its own and the two others to ask', () => {
    const nodes = ['node1', 'node2', 'node3'].map((name) => services[name]?.environment ?? {});
    for (const [at, node] of nodes.entries()) {
      expect(node['EVENTSTORE_CLUSTER_SIZE']).toBe('3');
      expect(Object.keys(node)).not.toContain('EVENTSTORE_INSECURE');
      expect(node['EVENTSTORE_CERTIFICATE_FILE']).toBe(`/certs/node${at + 1}/node.crt`);
      const seeds = node['EVENTSTORE_GOSSIP_SEED']?.split(',') ?? [];
      const others = nodes.filter((other) => other !== node);
      expect(seeds).toStrictEqual(others.map((other) => `${other['EVENTSTORE_NODE_IP']}:2113`));
      // The server takes every such variable for an option, and does not start with this one.
      expect(Object.keys(node)).not.toContain('EVENTSTORE_URL');
    }
  });

  it('is locked down before a ledger starts on it, with the texts of the manual', () => {
    const manual = read('docs/operations.md');
    expect(services['ledger']?.depends_on).toStrictEqual({
      'lock-down': { condition: 'service_completed_successfully' },
    });
    expect(manual).toContain(`\`\`\`json\n${read('docker/lock-down/settings.json')}\`\`\``);
    expect(manual).toContain(`\`\`\`js\n${read('docker/lock-down/lock-down.mjs')}\`\`\``);
  });
});

describe('the units', () => {
  it.each([
    'ProtectSystem=strict',
    'ProtectHome=true',
    'NoNewPrivileges=true',
    'PrivateDevices=true',
    'RestrictNamespaces=true',
    'CapabilityBoundingSet=',
    'UMask=0077',
  ])('are hardened: %s', (line) => {
    for (const { name, text } of units)
      expect([name, text]).toStrictEqual([
        name,
        expect.stringMatching(new RegExp(`^${line}$`, 'm')),
      ]);
  });

  it('do not start again what has to be mended first', () => {
    expect(units[0]?.text).toMatch(/^RestartPreventExitStatus=2$/m);
    expect(units[0]?.text).toMatch(/^Restart=on-failure$/m);
  });
});

describe('the manifest', () => {
  type Set = Readonly<{
    replicas: number;
    serviceName: string;
    template: Readonly<{
      metadata: Readonly<{ labels: Readonly<Record<string, string>> }>;
      spec: Readonly<{
        securityContext: object;
        containers: readonly Readonly<{
          securityContext: object;
          volumeMounts: readonly Readonly<{ name: string }>[];
          readinessProbe: object;
        }>[];
        volumes: readonly Readonly<{ name: string }>[];
      }>;
    }>;
    volumeClaimTemplates: readonly Readonly<{ metadata: Readonly<{ name: string }> }>[];
  }>;
  const setOf = (name: string): Set =>
    resources.find(({ kind, metadata }) => kind === 'StatefulSet' && metadata.name === name)
      ?.spec as Set;

  it('has one writer and several readers, each behind a service of its own', () => {
    expect(setOf('lodestone-writer').replicas).toBe(1);
    expect(setOf('lodestone-reader').replicas).toBeGreaterThan(1);
    for (const name of ['lodestone-writer', 'lodestone-reader']) {
      const { serviceName, template } = setOf(name);
      const service = resources.find(
        ({ kind, metadata }) => kind === 'Service' && metadata.name === serviceName,
      )?.spec as { selector: object } | undefined;
      expect(service?.selector).toStrictEqual(template.metadata.labels);
    }
  });

  it.each(['lodestone-writer', 'lodestone-reader'])('%s runs with no right to spare', (name) => {
    const { template, volumeClaimTemplates } = setOf(name);
    const { spec } = template;
    expect(spec.securityContext).toMatchObject({ runAsNonRoot: true });
    const volumes = [...spec.volumes, ...volumeClaimTemplates.map(({ metadata }) => metadata)];
    for (const container of spec.containers) {
      expect(container.securityContext).toStrictEqual({
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ['ALL'] },
      });
      expect(container.readinessProbe).toBeDefined();
      const known = new Set(volumes.map((volume) => volume.name));
      expect(container.volumeMounts.filter((mount) => !known.has(mount.name))).toEqual([]);
    }
  });
});
