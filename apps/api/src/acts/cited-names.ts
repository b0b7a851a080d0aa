import type { Declaration } from '@lodestone/ledger';
import type { ActAsSent, ActBody } from './act-types';
import type { CitedNameDto, DeclarationDto, EndUserDto, PartyDto } from './party.dto';
import type { RecordAsSent, RecordDto } from './record-types';

type PartyOf<Act> = Act extends unknown
  ? {
      [Name in keyof Act]-?: NonNullable<Act[Name]> extends DeclarationDto ? Name : never;
    }[keyof Act]
  : never;

/** Where an act declares somebody: a member that is added to a form does not compile without. */
const parties: Readonly<Record<PartyOf<ActBody>, true>> = {
  buyer: true,
  importer: true,
  consignee: true,
  endUser: true,
  supplier: true,
  collectedFrom: true,
  principal: true,
};

export const partyMembers = Object.keys(parties) as readonly PartyOf<ActBody>[];

type Member = (typeof partyMembers)[number];

type Cast = Readonly<Partial<Record<Member, PartyDto | EndUserDto>>>;

/** A label in the place of a declaration. */
export type Citation = Readonly<{ pointer: string; label: string }>;

/** Every label that a record cites, with the place at which it stands in what was sent. */
export const citationsIn = (body: RecordAsSent): readonly Citation[] =>
  body.type === 'RecordCorrected' ? citedBy(body.act, '/act') : citedBy(body, '');

const citedBy = (act: object, above: string): readonly Citation[] =>
  partyMembers.flatMap((member) => {
    const party = (act as Cast)[member];
    return isCited(party) ? [{ pointer: `${above}/${member}/label`, label: party.label }] : [];
  });

/** Left out and null are one, also before a body was made plain. */
const isCited = (party: PartyDto | null | undefined): party is CitedNameDto =>
  party !== undefined && party !== null && 'label' in party;

/** The record as if each declaration had been sent in the place of its label. */
export function withDeclarations(
  body: RecordAsSent,
  declarationOf: (label: string) => Declaration,
): RecordDto {
  if (body.type === 'RecordCorrected') {
    return { ...body, act: actWith<ActAsSent>(body.act, declarationOf) } as RecordDto;
  }
  return actWith(body, declarationOf) as RecordDto;
}

function actWith<Act extends object>(act: Act, declarationOf: (label: string) => Declaration): Act {
  const declared = partyMembers.flatMap((member) => {
    const party = (act as Cast)[member];
    if (!isCited(party)) return [];
    const { endUse, ...declaration } = declarationOf(party.label);
    // What the goods are for is said of who uses them, and of nobody else.
    const isSaid = member === 'endUser' && endUse !== undefined;
    return [[member, isSaid ? { ...declaration, endUse } : declaration]];
  });
  return { ...act, ...Object.fromEntries(declared) } as Act;
}
