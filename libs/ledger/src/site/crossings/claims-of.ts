import type { DecisionInput } from '@lodestone/kernel';
import { bookGramsOn } from '../acts/take-stock';
import { flowsOf } from '../flows';
import { claimsToFree } from '../repair/freeing';
import { withPapersOf } from '../repair/papers';
import { recogniseTarget } from '../repair/recognise-target';
import { siteOfCorrection } from '../repair/site-of-correction';
import { claimsOfRepair } from '../repair/void-repair';
import { lotRowOf, recordKey } from '../site.rows';
import type { RecordBatch, RecordCommand, SubmittedAct } from '../submitted';
import { takesSaidBy } from '../takes-said';
import type { Claim } from './gather-line';
import { claimOf } from './look-into';
import { freeGramsOf } from './open-lines';
import { openLinesOf } from './refuse-open';

type Given = Pick<DecisionInput, 'own' | 'other' | 'targetAt'>;

/** The statements of this site on which a command would rest: to be looked at before it is decided. */
export function claimsOf(command: RecordCommand | RecordBatch, given: Given): readonly Claim[] {
  if (command.type !== 'RecordBatch') return claimsOfRecord(command, given, 'alone');
  return command.data.records.flatMap((record) =>
    claimsOfRecord(record.command, given, 'in-batch'),
  );
}

/**
 * Alone, a taking needs a look only where it goes beyond what is free; what a batch leaves of that
 * when its turn comes is not known beforehand.
 */
type Company = 'alone' | 'in-batch';

function claimsOfRecord(command: RecordCommand, given: Given, company: Company): readonly Claim[] {
  switch (command.type) {
    case 'RecordNotice':
    case 'RecordSiteStanding':
      return [];
    case 'RecordAct': {
      const claims = claimsOfTakes(command.data, given, company);
      // What is there already is answered, and asks for nothing.
      const isThere = claims.length > 0 && given.own.get(recordKey(command.data.recordId));
      return isThere ? [] : claims;
    }
    case 'VoidRecord':
    case 'CorrectRecord':
      return claimsOfChange(command, given);
  }
}

type Repair = Extract<RecordCommand, { type: 'VoidRecord' | 'CorrectRecord' }>;

/** The same id again has its answer already, and asks for nothing. */
function claimsOfChange({ type, data }: Repair, given: Given): readonly Claim[] {
  const recognised = recogniseTarget(data, { ...given, circumstances: unknown });
  if ('answer' in recognised) {
    return type === 'VoidRecord' && recognised.repair
      ? claimsOfRepair(recognised.repair, given.own)
      : [];
  }
  const { act, row } = recognised.target;
  // What leaves every flow as it was rests on nobody's statement.
  if (type === 'CorrectRecord') {
    const told = siteOfCorrection(recognised.target, data.act.occurredOn);
    const stands = 'site' in told && { before: act, site: told.site, reach: given };
    if (stands && withPapersOf(data.act, stands)) return [];
  }
  const made = flowsOf(act).makes.flatMap(({ lotId }) => {
    const lot = lotRowOf(given.own, lotId);
    return lot
      ? openLinesOf(lot, data.targetRecordId).map((line) => claimOf(data.siteId, line))
      : [];
  });
  if (type === 'VoidRecord') return [...made, ...claimsToFree(act, row.revision, given)];
  return [...made, ...claimsOfTakes(data, given, 'in-batch')];
}

/** Of a digest nobody has: whether the record is there already is told by its id. */
const unknown = { recordedAt: '', today: '9999-12-31', contentDigest: '' };

type Take = Readonly<{ lotId: string; massGrams: number }>;

function claimsOfTakes(
  { siteId, act }: Readonly<{ siteId: string; act: SubmittedAct }>,
  given: Given,
  company: Company,
): readonly Claim[] {
  return takesOf(act, given).flatMap(({ lotId, massGrams }) => {
    const lot = lotRowOf(given.own, lotId);
    if (!lot?.openLines) return [];
    if (company === 'alone' && massGrams <= freeGramsOf(lot)) return [];
    return lot.openLines.map((line) => claimOf(siteId, line));
  });
}

/** What an act as it is submitted lets leave each lot. */
function takesOf(act: SubmittedAct, { own }: Given): readonly Take[] {
  if (act.type !== 'StockTaken') return takesSaidBy(act);
  return act.lots.flatMap(({ lotId, countedGrams }) => {
    const lot = lotRowOf(own, lotId);
    if (!lot) return [];
    return [{ lotId, massGrams: bookGramsOn(own, lot, act.occurredOn) - countedGrams }];
  });
}
