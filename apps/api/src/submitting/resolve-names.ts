import { comparedLabel } from '@lodestone/ledger';
import { fewNearest } from '@lodestone/kernel';
import type { Viewer } from '../access/viewer';
import { citationsIn, withDeclarations, type Citation } from '../acts/cited-names';
import type { RecordAsSent, RecordDto } from '../acts/record-types';
import { partsMax, ProblemException, type ProblemPart } from '../http/problem';
import type { BookName, Books, Found } from './books';

type Resolve = (body: RecordAsSent) => RecordDto;

/** Of a body that cites nothing, as nearly all are: it is what it will be. */
const asItIs: Resolve = (body) => body as RecordDto;

/**
 * Looks up every label that the records cite, all as of one moment of the book of the enterprise that
 * sends them. What it gives puts the declarations in their place: what is digested, decided and
 * recorded afterwards is the same as if these had been sent.
 *
 * @param pointerOf where each record stands in what was sent
 * @throws ProblemException naming every label that stands for nothing
 */
export async function resolvingNames(
  bodies: readonly RecordAsSent[],
  { books, viewer }: Readonly<{ books: Books; viewer: Viewer }>,
  pointerOf: (index: number) => string = () => '',
): Promise<Resolve> {
  const cited = bodies.flatMap((body, index) => citationsIn(body, pointerOf(index)));
  if (cited.length === 0) return asItIs;
  if (viewer.role !== 'enterprise') throw new ProblemException('role-not-allowed');
  const { enterpriseId } = viewer;
  const labels = [...new Set(cited.map(({ label }) => label))];
  const found = await books.findAll(enterpriseId, labels);
  const missing = cited.filter(({ label }) => !isName(found.get(label)));
  if (missing.length > 0) throw await unknown(missing, found, () => books.namesOf(enterpriseId));
  return (body) =>
    withDeclarations(body, (label) => {
      const name = found.get(label);
      if (!isName(name)) throw new Error('every label that is cited was found');
      return name.declaration;
    });
}

async function unknown(
  missing: readonly Citation[],
  found: ReadonlyMap<string, Found>,
  namesOf: () => Promise<readonly BookName[]>,
): Promise<ProblemException> {
  const known = (await namesOf()).map(({ label }) => label);
  const strangers = missing.map(({ label }) => label).filter((label) => !found.get(label));
  const compared = new Set([...new Set(strangers)].slice(0, comparedMax));
  const errors = missing.slice(0, partsMax).map((citation) => {
    const { label } = citation;
    return partOf(citation, found.get(label), compared.has(label) ? known : []);
  });
  return new ProblemException('invalid-input', { errors });
}

const isName = (found: Found): found is Exclude<Found, 'emptied' | undefined> =>
  found !== undefined && found !== 'emptied';

/** Comparing with a whole book takes milliseconds, and a batch can cite hundreds of labels. */
const comparedMax = 3;

/** So many can be read in a sentence. */
const namedMax = 3;

function partOf({ pointer, label }: Citation, found: Found, known: readonly string[]): ProblemPart {
  if (found === 'emptied') {
    const message = {
      en: 'stands for somebody who was forgotten by order: save the label again, or declare who it is',
      zh: '该标签所指身份已依令遗忘：请重新保存该标签，或直接填写身份信息',
    };
    return { pointer, in: 'body', code: 'label-emptied', message };
  }
  const near = fewNearest(label, known, { most: namedMax, as: comparedLabel });
  const message =
    near.length > 0
      ? {
          en: `is no label in your book of names; nearest to ${JSON.stringify(label)}: ${near.join(', ')}`,
          zh: `不是贵企业名册中的标签；与 ${JSON.stringify(label)} 最接近的有：${near.join('、')}`,
        }
      : {
          en: 'is no label in your book of names: save it there first, or declare who it is',
          zh: '不是贵企业名册中的标签：请先保存，或直接填写身份信息',
        };
  return { pointer, in: 'body', code: 'label-unknown', message };
}
