import type { DomainEvent } from '@lodestone/kernel';
import type { AddedLine, MadeLot, TakenLot, WasteLine } from './lines';
import type { ActHeader } from './act-header';

/** What lay on the site when its account began. */
export type OpeningStockDeclared = DomainEvent<
  'OpeningStockDeclared',
  ActHeader & Readonly<{ makes: readonly MadeLot[] }>
>;

/** Ore, or the product of leaching, came out of the ground. */
export type Mined = DomainEvent<'Mined', ActHeader & Readonly<{ makes: readonly MadeLot[] }>>;

/** A lot with the tariff number that it was declared under. */
export type LandedLot = MadeLot & Readonly<{ goodsCode?: string }>;

/**
 * Goods came into the country, into free circulation or into bond (status). A re-import names the
 * deal that it returns from: a negative export would free a licence that was used (postings.md §8.6).
 */
export type ImportLanded = DomainEvent<
  'ImportLanded',
  ActHeader &
    Readonly<{
      importerId: string;
      originCountryCode: string;
      /** From where it was sent, where that is another country. */
      dispatchCountryCode?: string;
      /** The foreign supplier, by the ref of a declaration. */
      supplierRef?: string;
      customsDeclarationNumber?: string;
      tradeMode?: string;
      portCode?: string;
      contractNumber?: string;
      invoiceNumber?: string;
      returnedDealId?: string;
      /** Of processing trade: the handbook that ties import, steps and export together. */
      handbookNumber?: string;
      /** The foreign principal who owns what is processed for it, by the ref of a declaration. */
      principalRef?: string;
      makes: readonly LandedLot[];
    }>
>;

/** Scrap or used magnets came in from outside the ledger: a source, not a purchase on the chain. */
export type ScrapCollected = DomainEvent<
  'ScrapCollected',
  ActHeader &
    Readonly<{
      scrapSource: string;
      /** Of whom it was bought, by the ref of a declaration. */
      collectedFromRef?: string;
      makes: readonly MadeLot[];
    }>
>;

/** Matter was changed: what went in, what came out, what was thrown away, what was mixed in. */
export type Transformation = ActHeader &
  Readonly<{
    step: string;
    /** The enterprise whose site it is: differences are its own where the inputs have many owners. */
    operatorId: string;
    /**
     * The separator, pond or furnace that the act feeds or draws from. With it, what goes in and
     * does not come out stays in process; without it, it is a difference (postings.md §6).
     */
    unitId?: string;
    /** Of processing trade: the handbook. */
    handbookNumber?: string;
    takes: readonly TakenLot[];
    makes: readonly MadeLot[];
    wastes: readonly WasteLine[];
    adds: readonly AddedLine[];
  }>;

/** Beneficiation, separation, metal reduction or alloying: from ore to metal. */
export type Refined = DomainEvent<'Refined', Transformation>;

/** A step from strip casting to the finished, coated magnet. */
export type MagnetProduced = DomainEvent<'MagnetProduced', Transformation>;

/** Scrap of the ledger became compounds or alloy again: an ordinary transformation, not a source. */
export type Recycled = DomainEvent<'Recycled', Transformation>;
