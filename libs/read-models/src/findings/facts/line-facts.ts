import type { Ordinal, RecordedEvent } from '@lodestone/kernel';
import { typesThat, versionsIn, type ActType, type SiteRecord } from '@lodestone/ledger';
import type { Rows } from '@lodestone/projections';
import {
  lineStatementsTable,
  returnLegsTable,
  statementsIn,
  type LineStatement,
} from '../../records/line-statements';
import { foundBy } from '../rule';
import { rulesOfLines } from '../rules';
import type { Change } from '../tell';

/** Everything that was ever said of one line between two sites, in the order of the ledger. */
export type LineFacts = Readonly<{ told: readonly DatedStatement[] }>;

/** With the day that the record is about. */
export type DatedStatement = LineStatement & Readonly<{ occurredOn: string }>;

export const lineTables = {
  lines: {
    columns: { ...lineStatementsTable.columns, occurredOn: 'text' },
    indexes: { line: ['movementId', 'lotId'] },
  },
  returnLegs: returnLegsTable,
} as const;

const speaksOfLines: ReadonlySet<ActType> = new Set(
  typesThat({
    OpeningStockDeclared: false,
    Mined: false,
    ImportLanded: false,
    ScrapCollected: false,
    Refined: false,
    MagnetProduced: false,
    Recycled: false,
    SoldToClient: true,
    Exported: false,
    SaleGivenUp: false,
    DealValueAdjusted: false,
    Dispatched: true,
    Received: true,
    DestinationChanged: true,
    StockTaken: false,
    LotAssayed: false,
    LotsRegrouped: false,
    Discarded: false,
    Lost: false,
  } satisfies Readonly<Record<ActType, boolean>>),
);

/** Sent and received: of less than three statements none can cross another. */
const statementsThatCross = 3;

export function keepLines(
  recorded: RecordedEvent<SiteRecord>,
  rows: Rows<typeof lineTables>,
  ordinal: Ordinal,
): readonly Change[] {
  const { before, after } = versionsIn(recorded.event);
  if (![before, after].some((act) => act && speaksOfLines.has(act.type))) return [];
  const occurredOn = (after ?? before)?.data.occurredOn ?? '';
  const said = statementsIn(recorded, rows);
  for (const statement of said) rows.append('lines', { ...statement, occurredOn });
  const lines = new Map(
    said.map(({ movementId, lotId }) => [`${movementId}/${lotId}`, { movementId, lotId }]),
  );
  // Nobody has said anything yet of a line that is only now sent.
  if (recorded.event.type === 'SoldToClient' || recorded.event.type === 'Dispatched') return [];
  return [...lines.values()].map((line) => {
    const told = rows.scan('lines', line);
    return {
      before: foundIn(told.filter((each) => each.ordinal < ordinal)),
      after: foundIn(told),
    };
  });
}

const foundIn = (told: readonly DatedStatement[]) =>
  told.length < statementsThatCross ? [] : foundBy(rulesOfLines, { told });
