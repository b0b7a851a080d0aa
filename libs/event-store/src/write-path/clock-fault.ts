/** Both for ever: the API answers with them. */
export type ClockFaultCode = 'clock-ahead' | 'clock-behind-log';

type ClockFaultFacts = Readonly<{
  /** What the clock says. */
  now: string;
  /** What it should have said at the most; or the largest stamp of the log. */
  limit: string;
  /** The records whose stamps are later than the clock, as far as is known. */
  fromOrdinal?: number;
  toOrdinal?: number;
}>;

/**
 * The clock says what cannot be, so nothing is stamped with it and nothing was recorded: a stamp
 * stays for ever, and one that is too late would hide what is recorded after it.
 */
export class ClockFault extends Error {
  override readonly name = 'ClockFault';
  constructor(
    readonly code: ClockFaultCode,
    readonly facts: ClockFaultFacts,
  ) {
    super(messages[code](facts));
  }
}

const messages: Readonly<Record<ClockFaultCode, (facts: ClockFaultFacts) => string>> = {
  'clock-ahead': ({ now, limit }) =>
    `the clock of this machine says ${now}, and by the time that has passed since the start it ` +
    `cannot be later than ${limit}: set it right. If it is right (a virtual machine stood still), ` +
    'restart the ledger',
  'clock-behind-log': ({ now, limit, fromOrdinal, toOrdinal }) =>
    `the clock of this machine says ${now}, and a record is stamped ${limit}, which is later: set ` +
    'the clock right; or, if that record was stamped by a clock that ran ahead, say so with ' +
    (fromOrdinal === undefined
      ? '`lodestone declare-clock-fault`: `lodestone doctor` names the ordinals'
      : `\`lodestone declare-clock-fault --from ${fromOrdinal} --to ${toOrdinal ?? fromOrdinal}\``),
};
