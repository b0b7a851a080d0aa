import {
  columnVisibilityFeature,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
  type RowData,
} from '@tanstack/react-table';
import { useElementSize, useMergedRef } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import type { Column } from './column';
import { inOrder } from './in-order';
import styles from './table.module.css';
import { TableHead } from './table-head';
import { useRows } from './use-rows';

const features = tableFeatures({
  columnVisibilityFeature,
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
});

export type TableProps<Row> = Readonly<{
  /** What the rows are, for who cannot see the table. */
  label: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  keyOf: (row: Row) => string;
  /** Row height in pixels: 32, dense 24, two lines 44. */
  rowPx?: 24 | 32 | 44;
  selected?: string | undefined;
  onOpen?: (row: Row) => void;
  /** More rows can be asked for: done when the last one comes near. */
  more?: (() => void) | undefined;
  foot?: ReactNode;
  /** Without it the table takes the height that its place has. */
  maxHeight?: number | string;
}>;

/** A table of any length: only what is seen is drawn. `j` `k` and arrows go along, Enter opens. */
export function Table<Row extends RowData>(props: TableProps<Row>) {
  const { label, rows, columns, keyOf, rowPx = 32, selected, onOpen, more, foot } = props;
  const place = useRef<HTMLDivElement>(null);
  const { ref: measured, width } = useElementSize();
  const ref = useMergedRef(place, measured);
  const definitions = useMemo(() => columns.map(definitionOf), [columns]);
  const hidden = columns.filter(({ from = 0 }) => width > 0 && width < from);
  const table = useTable({
    features,
    data: rows,
    columns: definitions,
    getRowId: keyOf,
    state: { columnVisibility: Object.fromEntries(hidden.map(({ key }) => [key, false])) },
  });
  const shown = table.getRowModel().rows;
  const seen = columns.filter((column) => !hidden.includes(column));
  const template = seen.map(({ width: wide }) => wide ?? 'minmax(0, 1fr)').join(' ');
  const scroller = useVirtualizer({
    count: shown.length,
    getScrollElement: () => place.current,
    estimateSize: () => rowPx,
    overscan: 12,
  });
  const items = scroller.getVirtualItems();
  const active = useRows({
    count: shown.length,
    at: shown.findIndex(({ id }) => id === selected),
    scrollTo: (n) => scroller.scrollToIndex(n),
    open: onOpen && ((n) => shown[n] && onOpen(shown[n].original)),
  });
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (more && last >= shown.length - 20) more();
  }, [more, last, shown.length]);
  return (
    <>
      <div
        ref={ref}
        className={styles.table}
        role="grid"
        aria-label={label}
        aria-rowcount={shown.length + 1}
        tabIndex={0}
        onKeyDown={active.onKeyDown}
        aria-activedescendant={active.n < 0 ? undefined : `${label}-${active.n}`}
        style={{ maxHeight: props.maxHeight }}
      >
        <TableHead table={table} columns={seen} template={template} />
        <div role="rowgroup" style={{ height: scroller.getTotalSize() }} className={styles.rows}>
          {items.map(({ index, start, size }) => {
            const row = shown[index];
            if (!row) return null;
            return (
              <div
                key={row.id}
                id={`${label}-${index}`}
                role="row"
                aria-rowindex={index + 2}
                aria-selected={row.id === selected}
                data-active={index === active.n || undefined}
                data-opens={onOpen ? true : undefined}
                className={styles.row}
                style={{
                  height: size,
                  transform: `translateY(${start}px)`,
                  gridTemplateColumns: template,
                }}
                onClick={(event) => {
                  active.set(index);
                  if (onOpen && !isPressable(event.target)) onOpen(row.original);
                }}
              >
                {seen.map((column) => (
                  <div
                    key={column.key}
                    role="gridcell"
                    className={styles.cell}
                    data-figure={column.isFigure || undefined}
                  >
                    {column.cell(row.original)}
                  </div>
                ))}
              </div>
            );
          })}
        </div>
      </div>
      {foot !== undefined && <div className={styles.foot}>{foot}</div>}
    </>
  );
}

const definitionOf = <Row extends RowData>({
  key,
  sortBy,
}: Column<Row>): ColumnDef<typeof features, Row> => ({
  id: key,
  accessorFn: sortBy ?? (() => 0),
  enableSorting: sortBy !== undefined,
  sortFn: (a, b) => inOrder(a.getValue(key), b.getValue(key)),
});

/** A press on a button or a link in a row means that alone. */
const isPressable = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('a, button, input, label') !== null;
