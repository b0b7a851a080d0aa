import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killLeftovers } from '../../e2e/child-processes';
import { lodestoneJson } from '../../e2e/command-line';
import { Gate, type Limits } from './gate';
import { makeSource } from './source-log';

export type Report = Readonly<{
  events: number;
  alreadyThere: number;
  copied: number;
  forgottenStreams: number;
  key: Readonly<{ outcome: string; path: string }>;
  next: readonly string[];
}>;
export type Wrong = Readonly<{ error: string; try: string }>;

/** What the machine has set says nothing here. */
export const env = { EVENTSTORE_URL: '' };

export const migrate = (...args: string[]) =>
  lodestoneJson<Report & Wrong>(['migrate', ...args], env);

/** Folders of a spec, one of them `source`, and the gates that its rules put before servers. */
export function useMigration() {
  const desk = {
    parent: '',
    source: '',
    folder: (name: string): string => join(desk.parent, name),
    async gateBefore(url: string, limits: Limits = {}): Promise<Gate> {
      const gate = await Gate.before(url, limits);
      gates.push(gate);
      return gate;
    },
  };
  const gates: Gate[] = [];
  beforeAll(async () => {
    desk.parent = mkdtempSync(join(tmpdir(), 'lodestone-migrate-'));
    desk.source = desk.folder('source');
    await makeSource(desk.source);
  });
  afterEach(async () => {
    await killLeftovers();
    await Promise.all(gates.splice(0).map((gate) => gate.close()));
  });
  afterAll(() => rmSync(desk.parent, { recursive: true, force: true }));
  return desk;
}
