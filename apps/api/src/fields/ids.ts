import { idPattern } from '@lodestone/ledger';
import { Transform } from 'class-transformer';
import { field, type Count, type Field } from './field';

const matches = (pattern: RegExp) => (value: unknown) =>
  typeof value === 'string' && pattern.test(value);

/** enterpriseId, siteId, recordId, lotId: the submitter chooses them. */
export const Id = (means: string): PropertyDecorator =>
  field({
    means,
    code: 'id-malformed',
    holds: matches(idPattern),
    schema: { type: 'string', pattern: idPattern.source },
    message: {
      en: 'must be an id: 1 to 64 of A–Z a–z 0–9 . _ -, beginning with a letter or digit',
      zh: '必须是编号：1 至 64 个字符，仅限字母、数字及 . _ -，以字母或数字开头',
    },
  });

/** Several of them in a query, with commas between them. */
export const IdsInQuery = (means: string): PropertyDecorator => {
  const split = Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.split(',') : value,
  );
  const rule = listed({
    means,
    code: 'ids-malformed',
    pattern: idPattern,
    count: { min: 1, max: 500 },
    message: {
      en: 'must be up to 500 different ids with commas between them',
      zh: '必须是以逗号分隔的编号，至多 500 个，不得重复',
    },
  });
  return (target, key) => {
    split(target, key);
    rule(target, key);
  };
};

const idPart = idPattern.source.replace(/^\^|\$$/g, '');
const lineIdPattern = new RegExp(`^${idPart}/${idPart}/[1-9][0-9]{0,4}$`);

/** A movement or deal: the n-th goods line of a record. */
export const LineId = (means: string): PropertyDecorator =>
  field({
    means,
    code: 'line-id-malformed',
    holds: matches(lineIdPattern),
    schema: {
      type: 'string',
      pattern: lineIdPattern.source,
      examples: ['TJ-WORKS/SALE-0401/1'],
    },
    message: {
      en: 'must name a goods line: siteId/recordId/n',
      zh: '必须是货物行编号：siteId/recordId/n',
    },
  });

const recordNamePattern = new RegExp(`^${idPart}/${idPart}$`);

/** A record by its name in the world. */
export const RecordName = (means: string): PropertyDecorator =>
  field({
    means,
    code: 'record-name-malformed',
    holds: matches(recordNamePattern),
    schema: { type: 'string', pattern: recordNamePattern.source, examples: ['TJ-PORT/IMP-0303'] },
    message: {
      en: 'must name a record: siteId/recordId',
      zh: '必须是记录编号：siteId/recordId',
    },
  });

type Listed = Pick<Field, 'means' | 'code' | 'message'> &
  Readonly<{ pattern: RegExp; count: Count }>;

const listed = ({
  means,
  code,
  message,
  pattern,
  count: { min, max },
}: Listed): PropertyDecorator =>
  field({
    means,
    code,
    holds: (value) =>
      Array.isArray(value) &&
      value.length >= min &&
      value.length <= max &&
      new Set(value).size === value.length &&
      value.every(matches(pattern)),
    schema: {
      type: 'array',
      minItems: min,
      maxItems: max,
      uniqueItems: true,
      items: { type: 'string', pattern: pattern.source },
    },
    message,
  });

/** Several ids, each once. */
export const Ids = (means: string, count: Count): PropertyDecorator =>
  listed({
    means,
    code: 'ids-malformed',
    pattern: idPattern,
    count,
    message: {
      en: `must list ${count.min} to ${count.max} ids, each once`,
      zh: `必须列出 ${count.min} 至 ${count.max} 个编号，不得重复`,
    },
  });

/** Several goods lines, each once. */
export const LineIds = (means: string, count: Count): PropertyDecorator =>
  listed({
    means,
    code: 'line-ids-malformed',
    pattern: lineIdPattern,
    count,
    message: {
      en: `must list ${count.min} to ${count.max} goods lines (siteId/recordId/n), each once`,
      zh: `必须列出 ${count.min} 至 ${count.max} 个货物行编号（siteId/recordId/n），不得重复`,
    },
  });
