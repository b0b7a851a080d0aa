import type { State } from '@lodestone/projections';
import type { Printer } from '../../terminal/printer';

const pageRows = 500;

/** Each row with the name of its table, one JSON object a line, as fast as they are read. */
export async function printTables({ tables }: State, print: Printer): Promise<void> {
  for (const [table, rows] of tables()) {
    let page: string[] = [];
    const flush = async (): Promise<boolean> => {
      const isRead = await print.raw(page.join(''));
      page = [];
      return isRead;
    };
    for (const row of rows) {
      page.push(`${JSON.stringify({ table, row })}\n`);
      if (page.length >= pageRows && !(await flush())) return;
    }
    if (!(await flush())) return;
  }
}
