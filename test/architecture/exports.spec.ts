import { unusedExports } from './exports';
import { everySource, readSource } from './sources';

/** A code table lends its whole form to whoever records or reads codes, asked for or not. */
const isOfCodeTable = (exported: string): boolean => exported.startsWith('libs/reference/src/');

/**
 * Exports that were without a user before this rule. The list may only get shorter: what has found a
 * user, or is gone, is taken off, and nothing is added.
 */
const olderExports: readonly string[] = [
  'apps/api/src/access/issuer.ts issuerName',
  'apps/api/src/acts/keeping.dto.ts LotCountDto',
  'apps/api/src/acts/keeping.dto.ts UnitCountDto',
  'apps/api/src/acts/lot.dto.ts DeclaredFiguresDto',
  'apps/api/src/acts/movement.dto.ts RefusedPartDto',
  'apps/api/src/acts/trade.dto.ts ExportGoodsDto',
  'apps/api/src/acts/trade.dto.ts SaleGoodsDto',
  'apps/api/src/acts/trade.dto.ts SaleTakeDto',
  'apps/api/src/batches/batches.controller.ts batchBytesMax',
  'apps/api/src/clients/decision.dto.ts OwnershipSourceDto',
  'apps/api/src/enterprises/standing.dto.ts DesignationRevokedDto',
  'apps/api/src/enterprises/standing.dto.ts EnterpriseDesignatedDto',
  'apps/api/src/enterprises/standing.dto.ts EnterpriseReinstatedDto',
  'apps/api/src/enterprises/standing.dto.ts EnterpriseSuspendedDto',
  'apps/api/src/fields/query.ts pageSizeMax',
  'apps/api/src/fields/scalars.ts isCivilDate',
  'apps/api/src/http/json-body.ts bodyBytesMax',
  'apps/api/src/reading/reflected.ts OrdinalInterceptor',
  'apps/api/src/registers/register.dto.ts volumeKinds',
  'apps/api/src/running/secret-file.ts secretMode',
  'apps/api/src/running/secret-file.ts writeSecret',
  'apps/api/src/sites/site.dto.ts PlaceDto',
  'apps/api/src/submitting/declarations.ts DeclaredParties',
  'libs/projections/src/digest.ts digestOfOpen',
  'libs/projections/src/index.ts LogOutOfOrder',
  'libs/projections/src/index.ts build',
  'libs/projections/src/index.ts buildingPath',
  'libs/projections/src/index.ts isDelivered',
  'libs/read-models/src/cursor.ts InvalidCursor',
  'libs/read-models/src/cursor.ts limitDefault',
  'libs/read-models/src/cursor.ts limitMax',
  'libs/read-models/src/index.ts InvalidCursor',
  'libs/read-models/src/index.ts clientIdentities',
  'libs/read-models/src/index.ts compareVolumes',
  'libs/read-models/src/index.ts componentsOf',
  'libs/read-models/src/index.ts directory',
  'libs/read-models/src/index.ts explainRecord',
  'libs/read-models/src/index.ts findClient',
  'libs/read-models/src/index.ts findHits',
  'libs/read-models/src/index.ts findRecord',
  'libs/read-models/src/index.ts limitDefault',
  'libs/read-models/src/index.ts limitMax',
  'libs/read-models/src/index.ts listClients',
  'libs/read-models/src/index.ts listDeals',
  'libs/read-models/src/index.ts listDirectory',
  'libs/read-models/src/index.ts listRecords',
  'libs/read-models/src/index.ts moments',
  'libs/read-models/src/index.ts ordinalAt',
  'libs/read-models/src/index.ts queries',
  'libs/read-models/src/index.ts records',
  'libs/read-models/src/index.ts search',
  'libs/read-models/src/index.ts suggestMerges',
  'libs/read-models/src/index.ts sumVolumes',
  'libs/read-models/src/index.ts transactionVolumes',
];

describe('exports', () => {
  it('are used by another file than their own', () => {
    const sources = everySource().map((path) => ({ path, source: readSource(path) }));
    const unused = unusedExports(sources).filter((exported) => !isOfCodeTable(exported));

    expect(unused).toEqual(olderExports);
  });

  it.each([
    ['a function that nobody imports', 'export function a() {}', 'import type { B } from "./a";'],
    [
      'a constant that stands beside a used one',
      'export const a = 1, b = 2;',
      "import { b } from './a';",
    ],
    [
      'one that a door passes on, and nobody comes for',
      'export const a = 1;',
      "export { a } from './a';",
    ],
    ['a class under another name', 'class C {} export { C as a };', "import { b } from './a';"],
  ])('are caught when they are %s', (_, source, other) => {
    const unused = unusedExports([
      { path: 'libs/x/src/a.ts', source },
      { path: 'libs/x/src/index.ts', source: other },
    ]);

    expect(unused).toContain('libs/x/src/a.ts a');
  });

  it.each([
    ['an import', "import { a } from './a';"],
    ['a type import', "import type { a } from './a';"],
    ['a namespace', "import * as all from './a';"],
    ['a computed import', "const all = await import('./a');"],
    ['an alias', "import { a as other } from './a';"],
    ['the type of an import', "type A = typeof import('./a');"],
  ])('are used by %s', (_, other) => {
    const unused = unusedExports([
      { path: 'libs/x/src/a.ts', source: 'export const a = 1;' },
      { path: 'libs/x/src/b.ts', source: other },
    ]);

    expect(unused).toEqual([]);
  });

  it('are used by who comes through a door of doors', () => {
    const unused = unusedExports([
      { path: 'libs/x/src/a.ts', source: 'export const a = 1;' },
      { path: 'libs/x/src/noun.ts', source: "export * from './a';" },
      { path: 'libs/x/src/index.ts', source: "export { a as first } from './noun';" },
      { path: 'apps/y/src/main.ts', source: "import { first } from '@lodestone/x';" },
    ]);

    expect(unused).toEqual([]);
  });
});
