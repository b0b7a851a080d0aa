import type { ReactNode } from 'react';

export type Column<Row> = Readonly<{
  key: string;
  /** With its unit, where it is a figure: `Sent (kg)`. */
  label: string;
  cell: (row: Row) => ReactNode;
  /** Figures stand at the right. */
  isFigure?: boolean;
  /** As in grid-template-columns; left out, it shares what room there is. */
  width?: string;
  /** Seen only where the table is at least this wide, in pixels. */
  from?: number;
  /** By what its rows are put in order, where they can be. */
  sortBy?: (row: Row) => string | number | bigint;
}>;
