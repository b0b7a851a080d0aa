import {
  forgottenParties,
  type Declaration,
  type SubmittedAct,
  type SubmittedGoods,
} from '@lodestone/ledger';
import type { RecordedEvent } from '@lodestone/kernel';
import { recordedLog } from '../followed-read-model';
import type { AnyCommand } from '../memory-ledger';
import {
  decideOnAnySite,
  decideOnClients,
  decideOnEnterprise,
  forget,
  join,
  openAnother,
  retract,
} from './client-moves';
import { everyHistory } from './every-history';
import { bring, transform } from './material-moves';
import { wheelWith, type Played } from './play-history';
import { correctPapers } from './papers-moves';
import { beginToldWorld, declare, identities, idOf } from './told-world';
import type { Draws } from './draws';
import { receive, receiveOf, receiveReturn, redirect, send } from './movement-moves';
import { analyse, countLots, holdOrRelease, letGo, regroup } from './keeping-moves';
import { correct, repair, repairOf, takeBack, takeBackUncorrectable } from './repair-moves';
import { adjustValue, giveUp, moveSold } from './sold-moves';
import { sell, sendAbroad, takeOver } from './trade-moves';
import { ownersOfSites, sentBy, type Attempts, type SiteId, type Turn } from './world';

/**
 * A receiver turns away or takes in what its sender corrects or voids at the same time, and neither
 * knows of the other: which of the two is told first is drawn.
 */
function cross(turn: Turn): Attempts {
  const { ledger, draws, siteId, recordId } = turn;
  const onTheWay = sentBy(ledger, siteId).filter(
    ({ state, isReturn }) => state === 'live' && !isReturn,
  );
  const pairs = draws.some(onTheWay, 3).flatMap(({ sentBy: target, receivingSiteId }) => {
    const there = { ...turn, siteId: receivingSiteId as SiteId, recordId: `${recordId}.there` };
    const receipts = receiveOf(there, target);
    const repairs = repairOf(turn, target).map((each) => dressed(each, turn));
    return receipts.flatMap((receipt) => repairs.map((repair) => [receipt, repair] as const));
  });
  const isEarlier = draws.chance(50);
  pairs.some(([receipt, repair]) =>
    turn.submitCrossing(...(isEarlier ? [receipt, repair] : [repair, receipt])),
  );
  return [];
}

/** Of a hundred and some: trade most of all, and everything that is decided on who trades. */
const wheel = wheelWith([
  [12, bring],
  [3, transform],
  [22, sell],
  [12, sendAbroad],
  [3, moveSold],
  [4, giveUp],
  [5, adjustValue],
  [4, takeOver],
  [5, send],
  [12, receive],
  [3, receiveReturn],
  [2, redirect],
  [1, countLots],
  [2, analyse],
  [3, regroup],
  [1, letGo],
  [2, holdOrRelease],
  [6, takeBack],
  [5, takeBackUncorrectable],
  [9, correct],
  [3, correctPapers],
  [3, repair],
  [8, cross],
  [5, decideOnClients],
  [3, retract],
  [1, forget],
  [1, join],
  [1, openAnother],
  [4, decideOnEnterprise],
  [3, decideOnAnySite],
]);

/** Everything that was told, as a store gives it back, and the same without what was forgotten. */
export type ToldHistory = Readonly<{
  log: readonly RecordedEvent[];
  /** What is left in the store: a forgotten declaration is forgotten at every moment. */
  kept: readonly RecordedEvent[];
  played: Played;
}>;

type Options = Readonly<{ runs: number; moves: number; mayContradict?: boolean }>;

/** Checks a rule of what is read on random histories of everything that can be told. */
export function everyToldHistory(rule: (told: ToldHistory) => void, options: Options): void {
  everyHistory((played) => rule(toldBy(played)), {
    ...options,
    begin: beginToldWorld,
    wheel,
    dressed,
  });
}

function toldBy(played: Played): ToldHistory {
  const log = recordedLog(
    played.ledger.log.map((folded, n) => ({
      ...folded,
      metadata: { ...folded.metadata, recordedAt: stampOf(n) },
    })),
  );
  const { take } = forgottenParties(idOf);
  const forgotten = new Set(log.flatMap(take));
  return { log, kept: log.filter(({ stream }) => !forgotten.has(stream)), played };
}

/** Some an hour, some a day apart; now and then a clock was set back. */
function stampOf(n: number): string {
  const hours = n * 7 - (n % 11 === 0 ? 20 : 0);
  return new Date(Date.UTC(2025, 0, 1) + hours * 3_600_000).toISOString();
}

const goodsCodes = ['8505111000', '2846901920', '2805301200'] as const;
const grades = ['N42SH', 'ungraded'] as const;
const countries = ['DE', 'FR', 'JP'] as const;
const currencies = ['EUR', 'CNY'] as const;
const numbers = ['C-1', 'C-12', 'c 1', 'KU/7'] as const;

/** Who, for how much, under which papers: what `sell` and `sendAbroad` leave open. */
function dressed(command: AnyCommand, turn: Turn): AnyCommand {
  if (command.type !== 'RecordAct' && command.type !== 'CorrectRecord') return command;
  const { act } = command.data;
  if (act.type !== 'SoldToClient' && act.type !== 'Exported') return command;
  if (command.type === 'CorrectRecord' && turn.draws.chance(40)) return command;
  const often = command.type === 'RecordAct' ? 100 : 40;
  return { ...command, data: { ...command.data, act: redressed(act, turn, often) } } as AnyCommand;
}

type Trade = Extract<SubmittedAct, { type: 'SoldToClient' | 'Exported' }>;

function redressed(act: Trade, turn: Turn, often: number): Trade {
  const { draws } = turn;
  const again = <Field extends string, Value>(field: Field, value: () => Value) =>
    draws.chance(often) ? { [field]: value() } : {};
  const named = (field: 'buyer' | 'importer' | 'consignee' | 'endUser' | 'principal') => {
    const known = act[field];
    if (known === undefined) return {};
    const among = known.countryCode === 'CN' ? identities.home : identities.abroad;
    return again(field, () =>
      declare(turn.ledger, ownersOfSites[turn.siteId], draws.pick(among) as Declaration),
    );
  };
  return {
    ...act,
    ...named('buyer'),
    ...named('importer'),
    ...named('consignee'),
    ...named('endUser'),
    ...named('principal'),
    ...again('destinationCountryCode', () => draws.one(countries)),
    ...(act.type === 'Exported'
      ? again('finalDestinationCountryCode', () => draws.one(countries))
      : {}),
    ...again('contractNumber', () => draws.one(numbers)),
    ...again('invoiceNumber', () => draws.one(numbers)),
    goods: act.goods.map((line) => ({ ...line, ...goodsOf(draws, often) })),
  };
}

function goodsOf(draws: Draws, often: number): Partial<SubmittedGoods> {
  return {
    ...(draws.chance(often) ? { goodsCode: draws.one(goodsCodes) } : {}),
    ...(draws.chance(often) ? { grade: draws.one(grades) } : {}),
    ...(draws.chance(often) ? { currency: draws.one(currencies) } : {}),
    ...(draws.chance(often) ? { valueMinor: String(draws.below(1_000)) } : {}),
  };
}
