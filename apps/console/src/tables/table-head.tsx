import type { Column } from './column';
import styles from './table.module.css';

type Sorted = false | 'asc' | 'desc';

type SortableColumn = Readonly<{
  getCanSort: () => boolean;
  getIsSorted: () => Sorted;
  toggleSorting: () => void;
}>;

type Props<Row> = Readonly<{
  table: Readonly<{ getColumn: (key: string) => SortableColumn | undefined }>;
  columns: readonly Column<Row>[];
  template: string;
}>;

const saidOf = { asc: 'ascending', desc: 'descending' } as const;

export function TableHead<Row>({ table, columns, template }: Props<Row>) {
  return (
    <div role="rowgroup" className={styles.head}>
      <div
        role="row"
        aria-rowindex={1}
        className={styles.labels}
        style={{ gridTemplateColumns: template }}
      >
        {columns.map(({ key, label, isFigure }) => {
          const column = table.getColumn(key);
          const sorted = column?.getIsSorted() ?? false;
          return (
            <div
              key={key}
              role="columnheader"
              className={`label ${styles.cell}`}
              data-figure={isFigure || undefined}
              {...(sorted ? { 'aria-sort': saidOf[sorted] } : {})}
            >
              {column?.getCanSort() ? (
                <button
                  type="button"
                  className={styles.sort}
                  onClick={() => column.toggleSorting()}
                >
                  {label}
                  <span aria-hidden="true">
                    {{ asc: ' ↑', desc: ' ↓', none: '' }[sorted || 'none']}
                  </span>
                </button>
              ) : (
                label
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
