import type { RecordCommand, SubmittedAct } from '@lodestone/ledger';
import { batchOf } from '../keeping';
import type { MemoryLedger, AnyCommand } from '../memory-ledger';
import { Draws } from './draws';
import { analyse, countLots, countUnit, holdOrRelease, letGo, regroup } from './keeping-moves';
import { bring, throughUnit, transform } from './material-moves';
import { receive, receiveReturn, redirect, send } from './movement-moves';
import { correct, repair, takeBack, takeBackUncorrectable } from './repair-moves';
import { adjustValue, giveUp, moveSold } from './sold-moves';
import { sell, sendAbroad, takeOver } from './trade-moves';
import { beginWorld, siteIds, type Attempts, type Turn } from './world';

export type Verb = (turn: Turn) => Attempts;

type Weighed = ReadonlyArray<readonly [weight: number, verb: Verb]>;

/** How often of a hundred each is tried. Tuned until everything meets everything. */
const acts: Weighed = [
  [11, bring],
  [9, transform],
  [9, throughUnit],
  [9, sell],
  [5, sendAbroad],
  [6, moveSold],
  [5, giveUp],
  [4, adjustValue],
  [3, takeOver],
  [6, send],
  [10, receive],
  [4, receiveReturn],
  [5, redirect],
  [5, countLots],
  [3, countUnit],
  [6, analyse],
  [6, regroup],
  [2, letGo],
  [2, holdOrRelease],
  [5, takeBack],
  [5, takeBackUncorrectable],
  [8, correct],
  [4, repair],
];

/** Each verb as often as it weighs. */
export const wheelWith = (verbs: Weighed): readonly Verb[] =>
  verbs.flatMap(([weight, verb]) => Array.from({ length: weight }, () => verb));

export const wheelOfActs = wheelWith(acts);

/** What a history is made from: what it comes to depends on what is there by then. */
export type Move = Readonly<{ verb: number; site: number; seed: number }>;

export type History = readonly Move[];

/** A history and what it came to. */
export type Played = Readonly<{
  ledger: MemoryLedger;
  /** What was accepted, in order; batches as they were sent. */
  commands: readonly AnyCommand[];
  /** The newest version of every act as it was submitted, by `siteId/recordId`. */
  submitted: ReadonlyMap<string, SubmittedAct>;
  tried: number;
  /** Codes of refusals, with how often each was given. */
  refused: ReadonlyMap<string, number>;
}>;

/** What else there is than acts, for histories of more than the books. */
export type Playing = Readonly<{
  /** Sites also receive what was taken back. */
  mayContradict?: boolean;
  begin?: () => MemoryLedger;
  wheel?: readonly Verb[];
  /** Says of a command what the verb left open: parties, papers, goods. */
  dressed?: (command: AnyCommand, turn: Turn) => AnyCommand;
}>;

/** Records what can be recorded. */
export function playHistory(history: History, playing: Playing = {}): Played {
  const { mayContradict = false, begin = beginWorld, wheel = wheelOfActs } = playing;
  const { dressed = (command) => command } = playing;
  const ledger = begin();
  const submitted = new Map<string, SubmittedAct>();
  const commands: AnyCommand[] = [];
  const refused = new Map<string, number>();
  let tried = 0;

  const submit = (command: AnyCommand): boolean => {
    const decision = ledger.submit(command);
    if (decision.outcome === 'refused') {
      const { code } = decision.refusal;
      refused.set(code, (refused.get(code) ?? 0) + 1);
      return false;
    }
    accept(command);
    return true;
  };
  const accept = (command: AnyCommand): void => {
    commands.push(command);
    for (const each of recordsOf(command)) remember(submitted, each);
  };
  const submitCrossing = (...crossing: readonly AnyCommand[]): boolean => {
    if (!ledger.submitCrossing(...crossing)) return false;
    crossing.forEach(accept);
    return true;
  };

  history.forEach((move, n) => {
    const verb = wheel[move.verb % wheel.length] as Verb;
    const siteId = siteIds[move.site % siteIds.length] as (typeof siteIds)[number];
    const draws = new Draws(move.seed);
    const turn = { ledger, siteId, day: n, draws, submitted, submitCrossing, mayContradict };
    const own = { ...turn, recordId: `r${n}` };
    const attempts = verb(own).map((command) => dressed(command, own));
    if (attempts.length === 0) return;
    tried += 1;
    if (draws.chance(8)) {
      // Together with the next, all or nothing; one by one where that is refused.
      const [first] = attempts.flatMap(recordsOf);
      const [second] = bring({ ...turn, recordId: `r${n}b` }).flatMap(recordsOf);
      if (first && second && submit(batchOf(siteId, [first, second]))) return;
    }
    attempts.some(submit);
  });
  return { ledger, commands, submitted, tried, refused };
}

/** The records of a command, in order. */
export const recordsOf = (command: AnyCommand): readonly RecordCommand[] => {
  switch (command.type) {
    case 'RecordBatch':
      return command.data.records.map((record) => record.command);
    case 'RecordAct':
    case 'RecordNotice':
    case 'RecordSiteStanding':
    case 'VoidRecord':
    case 'CorrectRecord':
      return [command];
    default:
      return [];
  }
};

/** Keeps the newest version of what was submitted. */
export function remember(
  submitted: Map<string, SubmittedAct>,
  { type, data }: RecordCommand,
): void {
  if (type === 'RecordAct') submitted.set(`${data.siteId}/${data.recordId}`, data.act);
  if (type === 'CorrectRecord') submitted.set(`${data.siteId}/${data.targetRecordId}`, data.act);
}
