import { comparedLabel, type Declaration } from '@lodestone/ledger';
import { fewNearest } from '@lodestone/kernel';
import type { Viewer } from '../access/viewer';
import { citationsIn, withDeclarations, type Citation } from '../acts/cited-names';
import type { RecordAsSent, RecordDto } from '../acts/record-types';
import { ProblemException, type ProblemPart } from '../http/problem';
import type { Books, Found } from './books';

/** @throws ProblemException naming every label of the body that stands for nothing */
export type Resolve = (body: RecordAsSent) => RecordDto;

/** Of a body that cites nothing, as nearly all are: it is what it will be. */
const asItIs: Resolve = (body) => body as RecordDto;

type By = Readonly<{ books: Books; viewer: Viewer }>;

/**
 * Looks up every label that the records cite, all as of one moment of the book of the enterprise that
 * sends them. What it gives puts the declarations in their place: what is digested, decided and
 * recorded afterwards is the same as if these had been sent.
 */
export async function resolvingNames(
  bodies: readonly RecordAsSent[],
  { books, viewer }: By,
): Promise<Resolve> {
  const cited = bodies.flatMap((body) => citationsIn(body));
  if (cited.length === 0) return asItIs;
  if (viewer.role !== 'enterprise') throw new ProblemException('role-not-allowed');
  const { enterpriseId } = viewer;
  const labels = [...new Set(cited.map(({ label }) => label))];
  const found = await books.findAll(enterpriseId, labels);
  const strangers = labels.filter((label) => found.get(label) === undefined);
  const near = await nearestTo(strangers.slice(0, comparedMax), enterpriseId, books);
  return (body) => {
    const missing = citationsIn(body).filter(({ label }) => !isName(found.get(label)));
    if (missing.length === 0) return withDeclarations(body, (label) => declarationIn(found, label));
    const errors = missing.map((citation) => {
      const { label } = citation;
      return partOf(citation, found.get(label), near.get(label));
    });
    throw new ProblemException('invalid-input', { errors });
  };
}

function declarationIn(found: ReadonlyMap<string, Found>, label: string): Declaration {
  const name = found.get(label);
  if (!isName(name)) throw new Error('every label that is cited was found');
  return name.declaration;
}

/** Labels of the same book, each of somebody who is not forgotten. */
async function nearestTo(
  strangers: readonly string[],
  enterpriseId: string,
  books: Books,
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (strangers.length === 0) return new Map();
  const known = await books.labelsOf(enterpriseId);
  const near = new Map(
    strangers.map((label) => [
      label,
      fewNearest(label, known, { most: namedMax, as: comparedLabel }),
    ]),
  );
  const there = await books.findAll(enterpriseId, [...new Set([...near.values()].flat())]);
  return new Map(
    [...near].map(([label, few]) => [label, few.filter((each) => isName(there.get(each)))]),
  );
}

const isName = (found: Found): found is Exclude<Found, 'emptied' | undefined> =>
  found !== undefined && found !== 'emptied';

/** Comparing with a whole book takes milliseconds, and a batch can cite hundreds of labels. */
const comparedMax = 3;

/** So many can be read in a sentence. */
const namedMax = 3;

function partOf(
  { pointer, label }: Citation,
  found: Found,
  near: readonly string[] = [],
): ProblemPart {
  if (found === 'emptied') {
    const message = {
      en: 'stands for somebody who was forgotten by order: save the label again, or declare who it is',
      zh: '该标签所指身份已依令遗忘：请重新保存该标签，或直接填写身份信息',
    };
    return { pointer, in: 'body', code: 'label-emptied', message };
  }
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
