import { everySource, isSpec, readSource } from './sources';

/** Who decides what of a record leaves; the other one, whose site it is that is asked about. */
const deciding = ['apps/api/src/records/record-seen-by.ts', 'apps/api/src/access/site-seen-by.ts'];

/** What only the one who decides may use. */
const parts = /from '[^']*\/(without-strangers|access\/as-seen-by)'|kind: 'record'/;

const isAsked = /kind: 'record'|\bwithoutStrangers\(|\bpartFor\(/;

/** Where a file decides for itself what of a record a viewer sees. */
const decidesBeside = (path: string, source: string): boolean =>
  path.startsWith('apps/api/src/') &&
  !isSpec(path) &&
  !deciding.includes(path) &&
  parts.test(source) &&
  isAsked.test(source.replace(/export (const|function) (withoutStrangers|partFor)\b/g, ''));

describe('what a viewer may see of a record', () => {
  it('is decided in one place', () => {
    const beside = everySource().filter((path) => decidesBeside(path, readSource(path)));

    expect(beside).toEqual([]);
  });

  it('is looked for where it is decided', () => {
    const [path = ''] = deciding;

    expect(decidesBeside('apps/api/src/elsewhere/other.ts', readSource(path))).toBe(true);
  });

  it('is caught where somebody else decides', () => {
    const source =
      "import { withoutStrangers } from './without-strangers';\nwithoutStrangers(data);";

    expect(decidesBeside('apps/api/src/records/other.ts', source)).toBe(true);
    expect(decidesBeside('apps/api/src/records/other.ts', "asSeenBy(v, { kind: 'record' })")).toBe(
      true,
    );
  });
});
