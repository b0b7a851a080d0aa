export { encodedLine } from './event-lines/encode-line';
export { lineOf, type EventLine, type ToldMetadata } from './event-lines/event-line';
export {
  needsOwners,
  passesFilter,
  type LineFilter,
  type OwnerOf,
} from './event-lines/line-filter';
export { lineTypes, type LineType } from './event-lines/line-types';
export {
  countedFilter,
  counterFrom,
  linesOfLog,
  readable,
  UnreadableLine,
  type LinesOfLog,
} from './event-lines/lines-of-log';
export { linesOfLedger, type LinesOfLedger } from './event-lines/lines-of-ledger';
export { postingsToldBy, type ToldContent, type ToldPosting } from './event-lines/told-postings';
export type { CountedEvent, Fold, FoldedLine, Summing } from './folds/fold';
export { datasetNames, datasetOf, datasets } from './datasets/all-datasets';
export {
  filterNames,
  type Dataset,
  type Filter,
  type FilterName,
  type Source,
} from './datasets/dataset';
export { type Sight } from './datasets/sight';
export { writeTable, type Written } from './datasets/write-table';
export { sqlTypeOf, unitOf, type CellKind, type Column } from './tables/column';
export { formatNames, formats, type FormatName } from './formats/formats';
export { dictionaryText } from './datasets/dictionary-text';
export { viewsSql, type FileOfSet } from './datasets/views-sql';
export { csvRows, separatorIn, type CsvForm, type Separator } from './reading/csv-rows';
export { encodings, EncodingSurvey, type Encoding } from './reading/encoding';
export { ndjsonLines, type ReadLine } from './reading/ndjson-lines';
export {
  isFault,
  UnreadableFile,
  type FileFault,
  type ReadCell,
  type ReadRow,
} from './reading/read-row';
export { xlsxRows } from './xlsx/reading/xlsx-rows';
export { xlsxBounds, type RandomAccess } from './xlsx/reading/zip-entries';
export { workbookOf, type TextSheet } from './xlsx/workbook-of';
