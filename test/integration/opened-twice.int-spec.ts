import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { historyOf } from '../../apps/api/src/program/open-ledger';
import { openProgram, type Program } from '../../apps/api/src/program/program';
import { settingsFrom } from '../../apps/api/src/program/settings';
import { SystemClock } from '../../apps/api/src/running/clock';
import { StartupFault } from '../../apps/api/src/running/startup-fault';
import { startOurs, type Server } from './esdb-node/servers';

let server: Server;
let folder: string;

beforeEach(async () => {
  server = await startOurs();
  folder = mkdtempSync(join(tmpdir(), 'lodestone-twice-'));
  writeFileSync(join(folder, 'ledger.key'), Buffer.alloc(32, 7).toString('hex'), { mode: 0o600 });
});

afterEach(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

describe('two replicas that open one new ledger at once', () => {
  it.each([
    ['say two zones', 'UTC', 'Asia/Tokyo'],
    ['have two keys', 'UTC', 'UTC'],
  ])(
    'and %s: one begins it, and the other says in a line why it does not start',
    async (...[how, one, two]) => {
      const otherKey = how === 'have two keys' ? { LODESTONE_KEY_FILE: keyOf(8) } : {};
      const opened = await both(
        { ...zone(one), ...ownKey() },
        { ...zone(two), ...ownKey(), ...otherKey },
      );

      expect(opened.programs).toHaveLength(1);
      expect(opened.faults).toStrictEqual([expect.any(StartupFault)]);
      expect(opened.faults[0]?.line).toMatch(
        how === 'have two keys'
          ? /not the key that the ledger was opened with/
          : /opened in the zone/,
      );
    },
  );

  it('and one of them says no zone: both go by the one that the log holds, or one says why not', async () => {
    const { programs, faults } = await both({ ...zone('UTC'), ...ownKey() }, ownKey());
    const zones = programs.map(({ parts }) => parts.facts.opened.calendarZone);

    expect(new Set(zones).size).toBe(1);
    expect(faults.map(({ line }) => line)).toStrictEqual(
      zones[0] === 'UTC' ? [] : [expect.stringMatching(/opened in the zone Asia\/Shanghai/)],
    );
  });

  it('leave one event in its stream', async () => {
    const [same, again] = [zone('UTC'), zone('UTC')].map((said) => ({ ...said, ...ownKey() }));
    let held: unknown;
    await both(same ?? {}, again ?? {}, async ({ parts }) => {
      held = await historyOf(parts.store);
    });

    expect(held).toMatchObject({ opened: { calendarZone: 'UTC' }, demonstrationIsLoaded: false });
  });
});

const zone = (name: string) => ({ LODESTONE_CALENDAR_ZONE: name });
const ownKey = () => ({ LODESTONE_KEY_FILE: join(folder, 'ledger.key') });

function keyOf(byte: number): string {
  const file = join(folder, `other-${byte}.key`);
  writeFileSync(file, Buffer.alloc(32, byte).toString('hex'), { mode: 0o600 });
  return file;
}

type Environment = Readonly<Record<string, string>>;

/** Both are closed again; what each of them came to is told. */
async function both(
  one: Environment,
  two: Environment,
  look: (program: Program) => Promise<void> = async () => undefined,
) {
  const started = await Promise.allSettled(
    [one, two].map((environment, n) => {
      const settings = settingsFrom({
        LODESTONE_DATA: join(folder, `replica-${n}`),
        EVENTSTORE_URL: server.url,
        ...environment,
      });
      const log = () => undefined;
      return openProgram(settings, { clock: new SystemClock(), threads: false, log });
    }),
  );
  const programs = started.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  const faults = started.flatMap((each) =>
    each.status === 'rejected' ? [each.reason as StartupFault] : [],
  );
  for (const program of programs) await look(program);
  await Promise.all(programs.map((program) => program.close()));
  return { programs, faults };
}
