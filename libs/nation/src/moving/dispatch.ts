import type { DispatchPurpose } from '@lodestone/reference';
import type { Portion } from '../making/lot';
import type { Making } from '../making/making';
import { recordAct, takesOf } from '../making/record-act';
import type { CivilDate } from '../time/calendar';
import type { Sent } from './sent';

export type Dispatch = Readonly<{
  from: string;
  to: string;
  on: CivilDate;
  purpose: DispatchPurpose;
  portions: readonly Portion[];
  /** Of the lots that it becomes at the receiver. */
  code: string;
  recordId?: string;
}>;

/** Goods leave for another site and stay whose they are. Each taken lot is a movement of its own. */
export function dispatch(making: Making, given: Dispatch): Sent {
  const { from, to, on, purpose, portions, code } = given;
  const act = recordAct(making, {
    siteId: from,
    recordId: given.recordId ?? making.nextRecordId(from, on, 'DSP'),
    body: {
      type: 'Dispatched',
      occurredOn: on,
      receivingSiteId: to,
      purpose,
      transportDocumentNumber: `WB${on.replaceAll('-', '')}${making.random('papers').between(1_000, 9_999)}`,
      takes: takesOf(portions),
    },
    takes: portions,
  });
  return {
    act,
    lines: portions.map(({ lot, grams }, index) => ({
      movementId: `${from}/${act.recordId}/${index + 1}`,
      lot,
      grams,
      code,
    })),
  };
}
