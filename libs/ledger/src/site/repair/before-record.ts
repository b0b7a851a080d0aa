import type { KeyedRows } from '@lodestone/kernel';
import { flowsOf } from '../flows';
import { asAnalysed } from '../fold/perform-act';
import { undoAct } from '../fold/undo-act';
import { RowsOver } from '../rows-over';
import type { Act } from '../../records/site.events';
import { lotKey, unitKey, type LotRow, type RecordPlace, type UnitRow } from '../site.rows';

/**
 * The rows as a record would have found them: without itself, and with every lot at the composition
 * that it had at the record's own place (postings.md V3). Walls and holds over what the record
 * touched are looked at afterwards, because only what a correction changes can run into them.
 */
export function beforeRecord(rows: KeyedRows, act: Act, target: RecordPlace): KeyedRows {
  const view = new RowsOver(rows);
  undoAct(view, act, target);
  const flows = flowsOf(act);
  for (const { lotId } of flows.makes) view.delete(lotKey(lotId));
  for (const { lotId } of flows.takes) {
    const lot = view.get<LotRow>(lotKey(lotId));
    if (lot) view.set(lotKey(lotId), { ...lot, counts: [], holds: [] } satisfies LotRow);
  }
  for (const { unitId } of flows.units) {
    const unit = view.get<UnitRow>(unitKey(unitId));
    if (unit) view.set(unitKey(unitId), { ...unit, counts: [], holds: [] } satisfies UnitRow);
  }
  return {
    get: <Row>(key: string): Row | undefined => {
      const row = view.get<Row>(key);
      return row !== undefined && key.startsWith(lotKey(''))
        ? (asKnownAt(row as unknown as LotRow, target.revision) as unknown as Row)
        : row;
    },
    scan: (prefix, options) => view.scan(prefix, options),
  };
}

/** The newest composition that a lot had before a place in the stream. */
function asKnownAt(lot: LotRow, revision: number): LotRow {
  const known = lot.assays.filter((assay) => assay.revision < revision).at(-1) ?? lot.assays[0];
  return asAnalysed(lot, known);
}
