import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { nationInfo } from '@lodestone/nation';
import { childEnvironment } from '@lodestone/testing/environment';
import ts from 'typescript';
import { begin } from './chain';
import { RunningLedger } from './running-ledger';

// A compiler and a child process, on whichever machine.
jest.setTimeout(120_000);

const root = resolve(__dirname, '../..');
const run = promisify(execFile);

let ledger: RunningLedger;
let folder: string;
let baseUrl: string;

beforeAll(async () => {
  ledger = await RunningLedger.start();
  await begin(ledger);
  await ledger.app.listen(0, '127.0.0.1');
  const { port } = ledger.app.getHttpServer().address() as AddressInfo;
  baseUrl = `http://127.0.0.1:${port}`;
  folder = mkdtempSync(join(tmpdir(), 'lodestone-client-'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  writeFileSync(join(folder, 'client.ts'), clientOfTheDocs());
  const document = await (await fetch(`${baseUrl}/openapi.json`)).text();
  writeFileSync(join(folder, 'openapi.json'), document);
  const generator = join(root, 'node_modules/openapi-typescript/bin/cli.js');
  await run(process.execPath, [generator, 'openapi.json', '--output', 'lodestone.ts'], {
    cwd: folder,
    env: childEnvironment(),
  });
});

afterAll(async () => {
  await ledger.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The program that docs/api.md shows, as it stands there. */
function clientOfTheDocs(): string {
  const page = readFileSync(join(root, 'docs/api.md'), 'utf8');
  const [, program] = /```ts\n([\s\S]*?)```/.exec(page) ?? [];
  if (!program) throw new Error('docs/api.md shows no program');
  return program;
}

describe('a client that is generated from the document', () => {
  /** What is written wrongly instead: a compiler that knows the document finds it. */
  const slips: ReadonlyArray<readonly [right: string, wrong: string]> = [
    ['massGrams: 2_000', "massGrams: '2000'"],
    ['ppm: { Nd: 221_700 }', 'ppm: { Nd: 221_700 }, colour: 1'],
    ["type: 'OpeningStockDeclared'", "type: 'StockDeclared'"],
    ["reason: 'deal-cancelled'", "reason: 'because'"],
    ['sale.data.goods[0]', 'sale.data.receipts[0]'],
    ['BigInt(totals.sold?.massGrams ?? 0)', 'totals.sold?.massGrams ?? 0n'],
    ["if (sale.type === 'SoldToClient') console", 'console'],
    ["'/registers/transaction-volumes'", "'/registers/volumes'"],
  ];

  it('compiles under strict, and does not with a slip in it', () => {
    const program = clientOfTheDocs();
    const names = slips.map(([right, wrong], n) => {
      expect(program).toContain(right);
      writeFileSync(join(folder, `slip-${n}.ts`), program.replace(right, wrong));
      return `slip-${n}.ts`;
    });
    const [faultless, ...faulty] = faultsIn(['client.ts', ...names]);

    expect(faultless).toStrictEqual([]);
    expect(faulty.filter((faults) => faults.length === 0)).toStrictEqual([]);
    expect(faulty).toHaveLength(slips.length);
  });

  it('has by default an account of the demonstration', () => {
    const [, account] = /process\.argv\[2\] \?\? '([^']+)'/.exec(clientOfTheDocs()) ?? [];

    expect(nationInfo.accounts.map(({ enterpriseId }) => enterpriseId)).toContain(account);
  });

  it('records, reads volumes and voids against a running ledger, twice with the same outcome', async () => {
    for (const sold of ['1500', '0']) {
      const { stdout } = await run(process.execPath, ['client.ts', 'TJ-MAG'], {
        cwd: folder,
        env: childEnvironment({ LEDGER: baseUrl }),
      });

      expect(stdout.split('\n')).toStrictEqual([
        'deal TJ-WORKS/CLIENT-SALE/1',
        `sold ${sold}n`,
        'sold 0n',
        '',
      ]);
    }
  });
});

/** What the compiler has against each of these files. */
function faultsIn(names: readonly string[]): readonly string[][] {
  const program = ts.createProgram({
    rootNames: names.map((name) => join(folder, name)),
    options: {
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      noEmit: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.NodeNext,
      allowImportingTsExtensions: true,
      types: ['node'],
      skipLibCheck: true,
    },
  });
  return names.map((name) =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(join(folder, name)))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
  );
}
