import { isId } from '@lodestone/ledger';
import { recordBody, actBytesMax } from '../../acts/record-body.pipe';
import type { RecordAsSent } from '../../acts/record-types';
import { tooLarge } from '../../batches/batch-body.pipe';
import { NamedRecordDto } from '../../batches/batch.dto';
import { ProblemException, type ProblemPart } from '../../http/problem';
import { problemBody, refusalBody } from '../../http/problem-body';
import { RefusedException } from '../../http/refused';
import { judgedBy } from '../../http/typed-body';
import type { FileRecord, WrongPlace } from '../columns/gather-records';

/** A record of a file that is a sentence of ours. */
export type Sentence = Readonly<{
  record: FileRecord;
  siteId: string;
  recordId: string;
  dto: RecordAsSent;
}>;

export type Wrong = Readonly<{ record: FileRecord; wrong: readonly WrongPlace[] }>;

/** Everything that is wrong with its form, in one pass. */
export async function judgedRecord(record: FileRecord): Promise<Sentence | Wrong> {
  const { siteId, recordId, body, wrong: read } = record;
  if (!body) return { record, wrong: read };
  const wrong = [...read];
  const bytes = JSON.stringify(body).length;
  if (bytes > actBytesMax) wrong.push(...placesOf(record, tooLarge(bytes)));
  wrong.push(...(await wrongIds(record)));
  const isKnown = !read.some(({ field }) => field === '/type');
  try {
    const dto = isKnown ? await recordBody(body) : undefined;
    if (wrong.length === 0 && dto && siteId !== undefined && recordId !== undefined) {
      return { record, siteId, recordId, dto };
    }
  } catch (error) {
    // What stands in a cell that could not be read is not missing.
    const told = new Set(wrong.map(({ field }) => field));
    wrong.push(...placesOf(record, error).filter(({ field }) => !isWithin(field, told)));
  }
  return { record, wrong };
}

const isWithin = (field: string, told: ReadonlySet<string>): boolean =>
  told.has(field) || [...told].some((each) => each.startsWith(`${field}/`));

async function wrongIds(record: FileRecord): Promise<readonly WrongPlace[]> {
  const wrong: WrongPlace[] = [];
  for (const name of ['siteId', 'recordId'] as const) {
    const id: unknown = record[name];
    if (typeof id === 'string' && isId(id)) continue;
    try {
      await judgedBy(NamedRecordDto, id === undefined ? {} : { recordId: id });
    } catch (error) {
      const field = `/${name}`;
      wrong.push(...placesOf(record, error).map((place) => ({ ...place, field })));
    }
  }
  return wrong;
}

/** What a problem or a refusal says of a record, at the places of the file where it stands. */
export function placesOf(record: FileRecord, error: unknown): readonly WrongPlace[] {
  if (error instanceof RefusedException) {
    const { code, message, mend, errors } = refusalBody(error, nobody);
    const [first] = errors ?? [];
    const said = mend ? { en: `${message.en} ${mend.en}`, zh: `${message.zh}${mend.zh}` } : message;
    return [placed(record, { pointer: first?.pointer ?? '', code, message: said })];
  }
  if (!(error instanceof ProblemException)) throw error;
  const { code, message, errors } = problemBody(error, nobody);
  if (errors && errors.length > 0) return errors.map((part) => placed(record, part));
  // Of a site that is not there, or is not yours, nothing more is said.
  return [placed(record, { pointer: code === 'not-found' ? '/siteId' : '', code, message })];
}

const nobody = { instance: '', correlationId: '', language: 'en' } as const;

function placed(
  { row, places }: FileRecord,
  { pointer, code, message }: Pick<ProblemPart, 'pointer' | 'code' | 'message'>,
): WrongPlace {
  const at = placeNear(places, pointer) ?? { row };
  return { ...at, field: pointer, code, message };
}

/** Where it stands, or the first cell of what it is a part of. */
function placeNear(places: FileRecord['places'], pointer: string) {
  const exact = places.get(pointer);
  if (exact) return exact;
  for (const [each, place] of places) {
    if (pointer !== '' && each.startsWith(`${pointer}/`)) return place;
  }
  const above = pointer.slice(0, pointer.lastIndexOf('/'));
  if (above === '') return undefined;
  for (const [each, place] of places) {
    if (each.startsWith(`${above}/`)) return { row: place.row };
  }
  return undefined;
}
