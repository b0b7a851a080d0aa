import { MemoryLedger, openSite, registerEnterprise } from '@lodestone/testing';
import { postedBy } from '@lodestone/testing/histories/books';
import { fromMagnetToScrap } from '@lodestone/testing/worked-lines/from-magnet-to-scrap';
import { fromMineToOxide } from '@lodestone/testing/worked-lines/from-mine-to-oxide';
import { fromOxideToMagnet } from '@lodestone/testing/worked-lines/from-oxide-to-magnet';
import { ofSoldGoods } from '@lodestone/testing/worked-lines/of-sold-goods';
import { beforeSurplus, ofSurplus } from '@lodestone/testing/worked-lines/of-surplus';
import { ofTolling } from '@lodestone/testing/worked-lines/of-tolling';
import {
  inWordsOfPage,
  linesWritten,
  type WorkedRow,
  type WrittenLine,
} from '@lodestone/testing/worked-lines/worked-row';

const rows: readonly WorkedRow[] = [
  ...fromMineToOxide,
  ...fromOxideToMagnet,
  ...ofTolling,
  ...fromMagnetToScrap,
  ...ofSoldGoods,
];

/** What the page calls what has another id here. */
const names: Readonly<Record<string, string>> = {
  'M/mv1/1': 'mv1',
  'S/mv2/1': 'mv2',
  'T/OX1/1': 'mv2<OX1',
  'S/mv3/1': 'mv3',
  'T/mv4/1': 'mv4',
  'X1/mv5/1': 'mv5',
  'W/mv6/1': 'mv6',
  'OFF.1': 'OFF+1',
  'RNP-2': 'RNP/2',
};

const ofSeparator: ReadonlySet<string> = new Set(['separation, month', 'unit counted, year end']);

/** The page from its first row to its last: a mine, a separator, a metal works, a magnet works. */
describe('the worked lines of postings.md §3', () => {
  const answers = new Map<string, readonly WrittenLine[] | string>();

  beforeAll(() => {
    answer(opened(), rows);
    const sentAnew = opened();
    for (const command of beforeSurplus) sentAnew.submit(command);
    answer(sentAnew, [ofSurplus]);
  });

  function opened(): MemoryLedger {
    const ledger = new MemoryLedger();
    for (const id of ['M', 'S', 'T', 'W', 'X']) {
      ledger.submit(registerEnterprise(id));
      ledger.submit(openSite(id === 'X' ? 'X1' : id, id));
    }
    return ledger;
  }

  function answer(ledger: MemoryLedger, history: readonly WorkedRow[]): void {
    for (const { act, submit } of history) {
      const before = ledger.log.length;
      const decision = ledger.submit(submit);
      const posted = postedBy(ledger.log.slice(before)).flatMap(({ lines }) => lines);
      const isOfSeparator = ofSeparator.has(act);
      const words = { nameOf: (id: string) => names[id] ?? id, isOfSeparator };
      const written = posted.map((line) => inWordsOfPage(line, words));
      answers.set(act, decision.outcome === 'refused' ? decision.refusal.code : written);
    }
  }

  it.each([...rows, ofSurplus])('$act', (row) => {
    expect(answers.get(row.act)).toEqual('lines' in row ? linesWritten(row.lines) : row.refused);
  });
});
