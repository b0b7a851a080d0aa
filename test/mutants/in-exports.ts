import { mutantsIn } from './mutant';

const inExchange = mutantsIn('libs/exchange/src');
const inApi = mutantsIn('apps/api/src/exports');

/** Tables as files: what is in them, and what is left of one that cannot be made. */
export const inExports = [
  ...inExchange(
    'parquet/hybrid.ts',
    ['parquet/parquet-table.spec.ts', 'a Parquet file holds runs and changes of any length'],
    [
      {
        id: 'run-hides-what-was-before',
        fault: 'words before a run of equal ones are not written',
        find: '    packGroups(to, values, { from: packedFrom, to: at, bitWidth });\n    to.varint(run * 2);',
        put: '    to.varint(run * 2);',
      },
    ],
  ),
  ...inExchange(
    'parquet/plain.ts',
    ['parquet/parquet-table.spec.ts', 'a Parquet file says the same of numbers as they lie'],
    [
      {
        id: 'content-below-nothing',
        fault: 'a content below nothing is a large one',
        find: 'const sign = high < 0 ? 0xff : 0;',
        put: 'const sign = 0;',
      },
    ],
  ),
  ...inExchange(
    'csv/csv-table.ts',
    ['formats/formats.spec.ts', 'CSV makes no formula of'],
    [
      {
        id: 'name-is-a-formula',
        fault:
          'a client whose name begins with = runs in the spreadsheet of whoever opens the file',
        find: "beginsFormula.test(cell) ? `'${cell}` : cell",
        put: 'cell',
      },
    ],
  ),
  ...inApi(
    'kept-exports.ts',
    ['kept-exports.spec.ts', 'a file that is kept is gone as soon as somebody was forgotten'],
    [
      {
        id: 'forgotten-in-kept-file',
        fault: 'whoever was forgotten by order stays in a file that is kept',
        find: 'if (entry.isOfIdentities) this.drop(entry);',
        put: 'void entry;',
      },
    ],
  ),
  ...inApi(
    'making/make-export.ts',
    ['making/make-export.spec.ts', 'a file leaves nothing where the disk is full'],
    [
      {
        id: 'half-a-file-stays',
        fault: 'what was written of a file stays where the disk is full',
        find: '    rmSync(this.job.path, { force: true });\n',
        put: '',
      },
    ],
  ),
  ...inApi(
    'byte-range.ts',
    ['byte-range.spec.ts', 'the range that is asked for'],
    [
      {
        id: 'last-byte-missing',
        fault: 'a part of a file lacks its last byte',
        find: "last === '' ? size - 1 : Math.min(Number(last), size - 1)",
        put: "last === '' ? size - 2 : Math.min(Number(last), size - 1)",
      },
    ],
  ),
];
