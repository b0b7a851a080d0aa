import type { DomainEvent } from '@lodestone/kernel';
import type { ClientList, ControlMeasure, ListingReason } from '@lodestone/reference';

/**
 * Which two clients a decision is about: the smaller id first, and the decision stands in its
 * stream. One id twice: identities that share it although another of their numbers contradicts.
 */
export type ClientPair = Readonly<{ clientId: string; otherClientId: string }>;

type Decided = ClientPair &
  Readonly<{
    /** The person who decides chooses it; it is used once in the stream. */
    decisionId: string;
    reason: string;
  }>;

/** An authority found that two clients are one, whatever their numbers say. */
export type ClientMergeAsserted = DomainEvent<'ClientMergeAsserted', Decided>;

/** It took that back. Both stay visible. */
export type ClientMergeRetracted = DomainEvent<
  'ClientMergeRetracted',
  Decided & Readonly<{ targetDecisionId: string }>
>;

/** Where it is written, without quoting it: the paper itself may name people. */
export type OwnershipSource = Readonly<{
  kind: string;
  publishedOn: string;
  /** Of the paper (hex): a reader who has the paper can compare. */
  documentSha256?: string;
}>;

/** `parent` consolidates the other; an `affiliate` is held to at least one half. */
export type OwnershipRelation = 'parent' | 'affiliate';

/** An authority found that one of two clients holds the other. */
export type OwnershipAsserted = DomainEvent<
  'OwnershipAsserted',
  Decided &
    Readonly<{
      /** One of the two; the other one is held. */
      ownerClientId: string;
      relation: OwnershipRelation;
      /** 10,000 is all of it. */
      shareBasisPoints?: number;
      source: OwnershipSource;
    }>
>;

/** It took that back. */
export type OwnershipRetracted = DomainEvent<
  'OwnershipRetracted',
  Decided & Readonly<{ targetDecisionId: string }>
>;

/**
 * By order, the ledger forgets who this client is: the declarations of `refs`, with their streams.
 * Acts, masses and books stay, with a ref that leads nowhere. Every site whose acts could name one
 * of them was told before (`PartyRefsRetired`). Without `refs`, as it was written until November
 * 2026: every declaration that gives this id and lies before this event.
 */
export type IdentityForgotten = DomainEvent<
  'IdentityForgotten',
  Readonly<{ clientId: string; decisionId: string; reason: string; refs?: readonly string[] }>
>;

/** Of one client alone. */
type DecidedOfOne = Readonly<{ clientId: string; decisionId: string; reason: ListingReason }>;

/** An authority put a client on its watch list or control list, from a day on. */
export type ClientListed = DomainEvent<
  'ClientListed',
  DecidedOfOne &
    Readonly<{
      list: ClientList;
      /** What is ordered of somebody on the control list. */
      measure?: ControlMeasure;
      effectiveOn: string;
      /** The last day, where the listing has one from the start. */
      untilOn?: string;
      source: OwnershipSource;
    }>
>;

/** It took the client off again: from that day on the listing does not hold. */
export type ClientDelisted = DomainEvent<
  'ClientDelisted',
  DecidedOfOne & Readonly<{ targetDecisionId: string; effectiveOn: string }>
>;

/** What is decided on the lists. */
export type ListingEvent = ClientListed | ClientDelisted;

export type ClientEvent =
  | ClientMergeAsserted
  | ClientMergeRetracted
  | OwnershipAsserted
  | OwnershipRetracted
  | IdentityForgotten
  | ListingEvent;

export const clientStream = (clientId: string): string => `client-${clientId}`;

/** The two ids in the one order in which every decision about them names them. */
export const pairOf = (one: string, other: string): ClientPair =>
  one <= other ? { clientId: one, otherClientId: other } : { clientId: other, otherClientId: one };
