import { attributeOf, XmlTokens, type XmlToken } from './xml-tokens';
import { notAWorkbook, type ZipEntries } from './zip-entries';
import { UnreadableFile } from '../../reading/read-row';

/** What has to be known before a sheet can be read. */
export type WorkbookParts = Readonly<{
  /** Where in the ZIP the first sheet lies. */
  sheet: string;
  sheetName: string;
  strings: readonly string[];
  /** Styles by their number that show a number as a day. */
  dateStyles: ReadonlySet<number>;
  /** Days are counted from 1904 instead of 1900. */
  isFrom1904: boolean;
}>;

/** Texts of a workbook are kept while it is read. */
const textsBytesMax = 64 * 1024 * 1024;

/** @throws UnreadableFile */
export async function workbookParts(zip: ZipEntries): Promise<WorkbookParts> {
  if (!zip.has('xl/workbook.xml')) throw new UnreadableFile(notAWorkbook);
  const book = tokensOf(await zip.text('xl/workbook.xml'));
  const first = book.find((token) => isOpen(token, 'sheet'));
  if (!first || first.kind !== 'open') throw new UnreadableFile(notAWorkbook);
  const relation = attributeOf(first.attributes, '(?:\\w+:)?id');
  const relations = zip.has('xl/_rels/workbook.xml.rels')
    ? tokensOf(await zip.text('xl/_rels/workbook.xml.rels'))
    : [];
  const target = relations.flatMap((token) =>
    isOpen(token, 'Relationship') && attributeOf(token.attributes, 'Id') === relation
      ? [attributeOf(token.attributes, 'Target') ?? '']
      : [],
  )[0];
  const sheet = placeOf(target ?? 'worksheets/sheet1.xml');
  if (!zip.has(sheet)) throw new UnreadableFile(notAWorkbook);
  const properties = book.find((token) => isOpen(token, 'workbookPr'));
  const from1904 =
    properties?.kind === 'open' ? attributeOf(properties.attributes, 'date1904') : undefined;
  return {
    sheet,
    sheetName: attributeOf(first.attributes, 'name') ?? '',
    strings: await sharedStrings(zip),
    dateStyles: await dateStyles(zip),
    isFrom1904: from1904 === '1' || from1904 === 'true',
  };
}

const placeOf = (target: string): string =>
  target.startsWith('/') ? target.slice(1) : `xl/${target}`;

const isOpen = (token: XmlToken, name: string): token is Extract<XmlToken, { kind: 'open' }> =>
  token.kind === 'open' && token.name === name;

const tokensOf = (text: string): XmlToken[] => [
  ...new XmlTokens().take(new TextEncoder().encode(text)),
];

/** Without the readings that stand beside Chinese and Japanese characters. */
async function sharedStrings(zip: ZipEntries): Promise<readonly string[]> {
  const name = 'xl/sharedStrings.xml';
  if (!zip.has(name)) return [];
  const strings: string[] = [];
  const tokens = new XmlTokens();
  let text = '';
  let bytes = 0;
  let isText = false;
  let isReading = false;
  for await (const chunk of zip.unpacked(name)) {
    bytes += chunk.length;
    if (bytes > textsBytesMax) throw new UnreadableFile(tooManyTexts);
    for (const token of tokens.take(chunk)) {
      if (token.kind === 'text') {
        if (isText && !isReading) text += token.text;
        continue;
      }
      const isOpening = token.kind === 'open' && !token.isEmpty;
      if (token.name === 't') isText = isOpening;
      else if (token.name === 'rPh') isReading = isOpening;
      else if (token.name === 'si' && (token.kind === 'close' || token.isEmpty)) {
        strings.push(text);
        text = '';
      }
    }
  }
  return strings;
}

/** Formats that every workbook has without saying so (ECMA-376, 18.8.30). */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** Colours, conditions and what is quoted say nothing; of the rest, days and years make a date. */
const isDateFormat = (code: string): boolean =>
  /[yde]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]|general/gi, ''));

async function dateStyles(zip: ZipEntries): Promise<ReadonlySet<number>> {
  const styles = new Set<number>();
  if (!zip.has('xl/styles.xml')) return styles;
  const dates = new Set<number>();
  let isCells = false;
  let style = 0;
  for (const token of tokensOf(await zip.text('xl/styles.xml'))) {
    if (token.kind === 'text') continue;
    if (token.name === 'cellXfs') isCells = token.kind === 'open';
    if (token.kind !== 'open') continue;
    if (
      token.name === 'numFmt' &&
      isDateFormat(attributeOf(token.attributes, 'formatCode') ?? '')
    ) {
      dates.add(Number(attributeOf(token.attributes, 'numFmtId')));
    }
    if (token.name !== 'xf' || !isCells) continue;
    const id = Number(attributeOf(token.attributes, 'numFmtId') ?? 0);
    if (isBuiltInDate(id) || dates.has(id)) styles.add(style);
    style += 1;
  }
  return styles;
}

const tooManyTexts = {
  code: 'workbook-too-large',
  message: {
    en: 'has more text in it than a workbook may: send it as CSV or NDJSON',
    zh: '文本过多：请改用 CSV 或 NDJSON',
  },
};
