import type { Dictionaries } from '@lodestone/journal/dictionaries';
import { dateOf } from '@lodestone/journal/posted-names';
import { accounts } from '@lodestone/ledger';
import { inProcess, inTransit } from '../account-numbers';
import { none, type FlowIndex } from '../flow-index';
import type { ChainMoment } from '../play-order';
import { subjectWord } from '../subject';

export type NodeKind = 'lot' | 'unit' | 'movement' | 'act' | 'origin' | 'destination';

/** What a node is called, and what it is. `nodeId` of lots, units and movements can be asked about. */
export type NamedNode = Readonly<{
  nodeId: string;
  kind: NodeKind;
  siteId: string;
  lotId?: string;
  unitId?: string;
  movementId?: string;
  recordId?: string;
  dealId?: string;
  material?: string;
  grade?: string;
  status?: string;
  step?: string;
  /** Of a source or sink. */
  account?: string;
  occurredOn?: string;
}>;

type Words = Pick<Dictionaries, 'of'>;

/** Names of what the index numbers, as they are known at a moment. */
export class NodeNames {
  constructor(
    private readonly index: FlowIndex,
    private readonly words: Words,
    private readonly moment: ChainMoment,
  ) {}

  ofPool(pool: number): NamedNode {
    const { index, words } = this;
    const line = this.#firstLine(pool);
    const { lines } = index;
    lines.seek(line);
    const account = lines.account();
    const siteId = words.of('site').wordOf(lines.column('site'));
    const name = words.of('lot').wordOf(index.lotOfPool(pool));
    const about = {
      ...this.#about('material', 'material'),
      ...this.#about('grade', 'grade'),
      ...this.#about('status', 'status'),
    };
    if (account === inTransit) {
      return { ...node('movement', name, siteId), movementId: name, ...about };
    }
    const own = name.slice(siteId.length + 1);
    if (account !== inProcess) return { ...node('lot', name, siteId), lotId: own, ...about };
    const unitId = own.slice(own.indexOf(':') + 1);
    return { ...node('unit', `${siteId}/${unitId}`, siteId), unitId };
  }

  /** What one record moves apart, like the goods lines of a sale, is an act of its own each. */
  ofGroup(group: number): NamedNode {
    const { index, words } = this;
    index.lines.seek(index.startOfGroup(group));
    const record = index.lines.column('record');
    const name = words.of('record').wordOf(record);
    const [siteId = '', recordId = ''] = name.split('/');
    const occurredOn = dateOf(index.lines.column('date'));
    const step = this.#about('step', 'step');
    const parts = this.#partsOf(record);
    const suffix = parts.length > 1 ? `#${parts.indexOf(group) + 1}` : '';
    return {
      nodeId: `act:${name}${suffix}`,
      kind: 'act',
      siteId,
      recordId,
      occurredOn,
      ...step,
    };
  }

  /** The source that a line comes from, or the sink that it goes to: one for a site, or for a deal. */
  ofOuter(line: number, kind: 'origin' | 'destination'): NamedNode {
    const { lines } = this.index;
    lines.seek(line);
    const account = accounts[lines.account()] as string;
    const siteId = this.words.of('site').wordOf(lines.column('site'));
    const deal = lines.column('deal');
    if (deal === 0) return { nodeId: `${kind}:${account}:${siteId}`, kind, siteId, account };
    const dealId = this.words.of('line').wordOf(deal);
    return { nodeId: `deal:${dealId}`, kind, siteId, account, dealId };
  }

  #partsOf(record: number): readonly number[] {
    const { index, moment } = this;
    return index
      .groupsOfRecord(record)
      .filter((group) => !index.isRestated(group) && index.counts(group, moment))
      .sort((a, b) => a - b);
  }

  /** The oldest that counts: it says how what lies there was called when it came. */
  #firstLine(pool: number): number {
    const { index, moment } = this;
    let first = index.latestLine(pool);
    for (let line = first; line !== none; line = index.earlierLine(line)) {
      if (index.counts(index.groupOfLine(line), moment)) first = line;
    }
    return first;
  }

  #about<Name extends 'material' | 'grade' | 'status' | 'step'>(name: Name, as: string) {
    const word = this.words.of(name).wordOf(this.index.lines.column(name));
    return word === '' ? {} : { [as]: word };
  }
}

const node = (kind: 'lot' | 'unit' | 'movement', id: string, siteId: string) => ({
  nodeId: subjectWord({ kind, id }),
  kind,
  siteId,
});
