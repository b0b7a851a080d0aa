import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { begin, opening, record } from './chain';
import { RunningLedger } from './running-ledger';

const root = join(__dirname, '..', '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

type Rule = { alert: string; expr: string; annotations: { summary: string; runbook: string } };
type Panel = { type: string; title: string; targets?: { expr: string }[] };

const rules = (
  parse(read('docker/prometheus/alerts.yaml')) as { groups: { rules: Rule[] }[] }
).groups.flatMap((group) => group.rules);
const panels = (JSON.parse(read('docker/grafana/lodestone.json')) as { panels: Panel[] }).panels;
const expressions = panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr));
const operations = read('docs/operations.md');

/** Metrics that an expression names, histograms by the name under which they are declared. */
const metricsIn = (text: string): string[] =>
  [...text.matchAll(/\b(?:lodestone|process|nodejs)_\w+/g)].map(([name]) =>
    name.replace(/_(bucket|count|sum)$/, ''),
  );

/** As GitHub makes them of headings. */
const anchorsOf = (text: string): Set<string> =>
  new Set(
    [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\w\s-]/g, '')
        .trim()
        .replaceAll(' ', '-'),
    ),
  );

const withoutAnswer = (names: readonly string[], declared: ReadonlySet<string>): string[] =>
  [...new Set(names)].filter((name) => !declared.has(name));

describe('what is looked at from outside', () => {
  let ledger: RunningLedger;
  let text: string;
  let declared: Set<string>;

  beforeAll(async () => {
    ledger = await RunningLedger.start();
    await begin(ledger);
    await record(ledger, '/sites/TJ-WORKS/records/OPEN-1', opening);
    const answer = await ledger.app.inject({
      url: '/metrics',
      headers: { host: '127.0.0.1:3180' },
      remoteAddress: '127.0.0.1',
    });
    text = answer.body;
    declared = new Set([...text.matchAll(/^# TYPE (\w+)/gm)].map(([, name = '']) => name));
  });

  afterAll(() => ledger.stop());

  it('is named in the dashboard as the program names it', () => {
    expect(expressions.length).toBeGreaterThan(30);
    expect(withoutAnswer(expressions.flatMap(metricsIn), declared)).toEqual([]);
  });

  it('is named in the alerts as the program names it', () => {
    expect(rules.length).toBeGreaterThan(10);
    expect(
      withoutAnswer(
        rules.flatMap(({ expr }) => metricsIn(expr)),
        declared,
      ),
    ).toEqual([]);
  });

  it('is all of it in the manual, and nothing else is', () => {
    const [, section = ''] = /^## Metrics\n([^]*?)^## /m.exec(operations) ?? [];
    const cells = [...section.matchAll(/^\| (`lodestone_[^|]+) \|/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`(\w+)`/g)].map(([, name = '']) => name),
    );
    const own = [...declared].filter((name) => name.startsWith('lodestone_'));
    expect(cells.toSorted()).toEqual(own.toSorted());
  });

  it('sends whoever is woken to a section that is there', () => {
    const anchors = anchorsOf(operations);
    for (const { alert, annotations } of rules) {
      const [file, anchor = ''] = annotations.runbook.split('#');
      expect([alert, file, anchors.has(anchor)]).toStrictEqual([alert, 'docs/operations.md', true]);
    }
    expect(anchors.has('no-such-section')).toBe(false);
  });

  it('has an alert for each section of the manual that says what to do', () => {
    const [, section = ''] = /^## Alerts\n([^]*?)^## /m.exec(operations) ?? [];
    const named = new Set(rules.map(({ annotations }) => annotations.runbook.split('#')[1]));
    expect([...anchorsOf(section)].filter((anchor) => !named.has(anchor))).toEqual([]);
  });

  it('would be missed under a name that is not there', () => {
    const names = metricsIn('rate(lodestone_append_seconds_bucket[5m]) + lodestone_no_such > 1');
    expect(withoutAnswer(names, declared)).toEqual(['lodestone_no_such']);
  });

  it('counts what was recorded, and how far it has been taken', () => {
    expect(Number(/^lodestone_events_appended_total (\d+)/m.exec(text)?.[1])).toBeGreaterThan(3);
    expect(text).toMatch(/^lodestone_append_seconds_count\{outcome="stored"\} [1-9]/m);
    expect(text).toMatch(/^lodestone_read_model_lag_seconds\{name="records"\} 0/m);
    expect(text).toMatch(/^lodestone_takes_records 1/m);
    expect(text).toMatch(/^lodestone_disk_free_bytes [1-9]/m);
    expect(text).toMatch(/^lodestone_log_bytes [1-9]/m);
    expect(text).toMatch(/^lodestone_limit\{of="commands_waiting"\} 20000/m);
  });
});
