import type {
  ActType,
  LotHeld as StoredLotHeld,
  LotReleased as StoredLotReleased,
  PeriodClosed as StoredPeriodClosed,
  RecordCorrected as StoredRecordCorrected,
  RecordVoided as StoredRecordVoided,
  Restatement as StoredRestatement,
  SiteRecord,
} from '@lodestone/ledger';
import { exactly } from '../../http/same-type';
import {
  always,
  byType,
  day,
  either,
  head,
  list,
  named,
  object,
  of,
  text,
  whole,
  type Schema,
  type TypeOf,
} from '../../http/schema';
import { recordHeader } from './header.answers';
import { keepingDatas } from './keeping.answers';
import { Looked, ppm } from './line.answers';
import type { Shown } from './shown';
import { materialDatas } from './material.answers';
import { movementDatas } from './movement.answers';
import { dealDatas } from './deal.answers';
import { siteStandingDatas } from './site-standing.answers';
import { tradeDatas } from './trade.answers';

/** What is stored of an act, by its type. */
const actDatas = {
  ...materialDatas,
  ...tradeDatas,
  ...dealDatas,
  ...movementDatas,
  ...keepingDatas,
} as const satisfies Record<ActType, Schema>;

const lotIds = list(text(), 'The lots.');
const reason = text('Code of the reason.');

const LotHeldData = named(
  'LotHeldData',
  exactly<StoredLotHeld['data']>()(
    object({ ...recordHeader, lotIds, reason }, 'Nothing may be taken from these lots.'),
  ),
);

const targetRecordId = text('The record that this one is about.', 'SAMPLE-0505');

const LotReleasedData = named(
  'LotReleasedData',
  exactly<StoredLotReleased['data']>()(
    object(
      {
        ...recordHeader,
        targetRecordId,
        lotIds,
        'unitIds?': list(text(), 'Units from which something may be drawn again.'),
        reason,
      },
      'A hold is over.',
    ),
  ),
);

const PeriodClosedData = named(
  'PeriodClosedData',
  exactly<StoredPeriodClosed['data']>()(
    object(
      { ...recordHeader, month: text('The month, `YYYY-MM`.', '2025-04') },
      'The enterprise says that a month is complete.',
    ),
  ),
);

/** An act inside a void or correction. */
const EmbeddedAct = named(
  'EmbeddedAct',
  byType(
    'Embedded',
    head(
      'EmbeddedHead',
      { schemaVersion: whole('The version of the form in which it is stored.', 1) },
      'An act inside a void or a correction.',
    ),
    actDatas,
  ),
);

const Restatement = named(
  'Restatement',
  exactly<StoredRestatement>()(
    object(
      {
        lotId: text('The lot.', 'MAG'),
        ownerId: text('The enterprise that owns it.', 'TJ-MAG'),
        status: text('Code of the status.', 'free'),
        material: text('Code of the material.', 'ndfeb-magnet'),
        massGrams: whole('Grams that came back to the lot.', 1_000),
        fromPpm: ppm('The composition at which they were taken.'),
        toPpm: ppm('The composition that the lot has now.'),
        firstOn: day('The first day of the lot.', '2025-03-24'),
      },
      'What came back to a lot at another composition than it was taken at.',
    ),
  ),
);

const hidden = 'Left out where you may not see it.';

const repair = {
  siteId: recordHeader.siteId,
  recordId: recordHeader.recordId,
  targetRecordId,
  reason,
  'restated?': list(Restatement, `Lots whose composition changed in between. ${hidden}`),
  'looked?': list(
    object({ lotId: text('The lot.', 'MAG'), 'looked?': Looked }),
    `Lots that the target made and whose grams leave, where they had to be looked for. ${hidden}`,
  ),
};

const reversed = {
  'reversed?': of(EmbeddedAct, `The version that stood until now. ${hidden}`),
};

/** A repair as it is stored, with the act inside told apart by its type. */
type ShownRepair<T> = Shown<
  { [K in keyof T]: K extends 'reversed' | 'act' ? TypeOf<typeof EmbeddedAct> : T[K] },
  'reversed' | 'restated' | 'looked' | 'act'
>;

const RecordCorrectedData = named(
  'RecordCorrectedData',
  exactly<ShownRepair<StoredRecordCorrected['data']>>()(
    object(
      {
        ...repair,
        ...reversed,
        'act?': of(EmbeddedAct, `What should have stood from the start. ${hidden}`),
        'leavesFlows?': always(
          true,
          'Only papers, parties or codes were wrong: the sums are as they were, on every day, and what stands on the record stands.',
        ),
      },
      'A record was wrong; this is what is right.',
    ),
  ),
);

const VoidOfActData = named(
  'VoidOfActData',
  object({ ...repair, ...reversed }, 'An act was taken back.'),
);

/** A void or correction that yielded to another site's record, inside the void that takes it back. */
const EmbeddedRepair = named(
  'EmbeddedRepair',
  byType(
    'Embedded',
    head(
      'EmbeddedRepairHead',
      { schemaVersion: whole('The version of the form in which it is stored.', 2) },
      'A void or a correction inside the void that takes it back.',
    ),
    { RecordVoided: VoidOfActData, RecordCorrected: RecordCorrectedData },
  ),
);

const EmbeddedRecord = named('EmbeddedRecord', either([EmbeddedAct, EmbeddedRepair]));

type ShownVoid = Shown<
  Omit<StoredRecordVoided['data'], 'reversed'> &
    Readonly<{ reversed: TypeOf<typeof EmbeddedRecord> }>,
  'reversed' | 'restated' | 'looked'
>;

const RecordVoidedData = named(
  'RecordVoidedData',
  exactly<ShownVoid>()(
    object(
      {
        ...repair,
        'reversed?': of(
          EmbeddedRecord,
          `What stood until now: an act, or a void or correction that yields to a record of another site. ${hidden}`,
        ),
      },
      'A record was taken back. Both stay visible.',
    ),
  ),
);

/** What is stored of everything that has a record id, by its type. */
export const recordDatas = {
  ...actDatas,
  LotHeld: LotHeldData,
  LotReleased: LotReleasedData,
  PeriodClosed: PeriodClosedData,
  ...siteStandingDatas,
  RecordVoided: RecordVoidedData,
  RecordCorrected: RecordCorrectedData,
} as const satisfies Record<SiteRecord['type'], Schema>;
