import { fateColumns, followedKinds } from '@lodestone/read-models/provenance/ask/ask-fates';
import { originColumns } from '@lodestone/read-models/provenance/ask/places-of-origins';
import { attributionModels } from '@lodestone/read-models/provenance/blend';
import type { Subject } from '@lodestone/read-models/provenance/subject';
import type { QueryName } from '@lodestone/read-models/queries';
import type { Draws } from '../histories/draws';
import { someDay, type Ask, type Subjects } from './subjects';

const limit = 500;

/** What a trace can be asked about, each kind of it, and how much of it is followed. */
const someTrace = ({ draws, lots, records, clientIds }: Subjects) => {
  const [siteId, recordId] = draws.pick(records) ?? ['A', 'r1'];
  const lot = draws.pick(lots) ?? 'A/nothing';
  const subjects: readonly [Subject, ...Subject[]] = [
    { kind: 'lot', id: lot },
    { kind: 'lot', id: lot },
    { kind: 'unit', id: 'A/SX' },
    { kind: 'record', id: `${siteId}/${recordId}` },
    { kind: 'deal', id: `${siteId}/${recordId}/1` },
    { kind: 'movement', id: `${siteId}/${recordId}/1` },
    { kind: 'client', id: draws.pick(clientIds) ?? '' },
    { kind: 'country', id: 'DE' },
    { kind: 'site', id: draws.one(['A', 'B', 'nowhere']) },
    { kind: 'enterprise', id: 'E1' },
    { kind: 'import', id: 'MM' },
  ];
  return {
    subject: draws.one(subjects),
    element: draws.one([undefined, 'Nd', 'Dy']),
    asOf: someDay(draws),
    ofEnterpriseId: draws.one([undefined, undefined, 'E1', 'E3']),
  };
};

const someDirection = (draws: Draws) => draws.one(['back', 'forward'] as const);

/** Some questions of each kind about the chain. */
export const traceQuestions = {
  'provenance-graph': (subjects) =>
    [0, 1, 2, 3].map(() => ({
      ...someTrace(subjects),
      direction: someDirection(subjects.draws),
      depth: subjects.draws.one([1, 2, 50]),
      actsMax: subjects.draws.one([2, 1_000]),
    })),
  'provenance-path': (subjects) =>
    [0, 1].map(() => ({
      ...someTrace(subjects),
      direction: someDirection(subjects.draws),
      target: someTrace(subjects).subject,
    })),
  'provenance-enterprises': (subjects) => [0, 1, 2].map(() => someTrace(subjects)),
  'compare-origins': (subjects) =>
    [0, 1].map(() => {
      const { draws, head } = subjects;
      const { asOf, ...trace } = someTrace(subjects);
      return {
        ...trace,
        model: draws.one(attributionModels),
        groupBy: draws.some(originColumns, 3),
        from: { asOf, knownAt: draws.below(head + 1) },
        to: { asOf: someDay(draws) },
        recordsMax: 50,
      };
    }),
  origins: (subjects) =>
    [0, 1, 2, 3].map(() => ({
      ...someTrace(subjects),
      model: subjects.draws.one(attributionModels),
      part: subjects.draws.one(['brought', 'left']),
      groupBy: subjects.draws.some(originColumns, 3),
    })),
  fates: (subjects) =>
    [0, 1, 2].map(() => {
      const { subject, ...trace } = someTrace(subjects);
      const isFollowed = (followedKinds as readonly string[]).includes(subject.kind);
      return {
        ...trace,
        subject: isFollowed ? subject : ({ kind: 'site', id: 'A' } as const),
        fromMonth: subjects.draws.one([undefined, undefined, '2025-02']),
        model: subjects.draws.one(attributionModels),
        groupBy: subjects.draws.some(fateColumns, 3),
        limit,
      };
    }),
  marks: ({ draws }) =>
    [0, 1].map(() => ({
      enterpriseId: draws.one([undefined, undefined, 'E1', 'E2']),
      element: draws.one([undefined, 'Nd', 'Dy']),
      asOf: someDay(draws),
      fromMonth: draws.one([undefined, undefined, '2025-02']),
      model: draws.one(attributionModels),
      limit,
    })),
} as const satisfies { readonly [Name in QueryName]?: Ask<Name> };
