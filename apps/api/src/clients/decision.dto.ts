import {
  clientLists,
  controlMeasures,
  forgettingReasons,
  listingReasons,
  mergeReasons,
  ownershipReasons,
  ownershipSources,
  type ClientList,
  type ControlMeasure,
  type ListingReason,
} from '@lodestone/reference';
import { Nested, Optional } from '../fields/field';
import { ClientId } from '../fields/query';
import { Id } from '../fields/ids';
import { CivilDate, CodeOf, OneOf, Sha256, Whole } from '../fields/scalars';

export class DecisionPathDto {
  @ClientId('The client.') readonly clientId!: string;
  @Id('The decision. You choose the id: sent again, it is the same decision.')
  readonly decisionId!: string;
}

export class MergeDto {
  @ClientId(
    'The other client. The client itself where a contradicting number keeps identities of one id apart.',
  )
  readonly otherClientId!: string;
  @CodeOf('Why.', mergeReasons) readonly reason!: string;
}

class OwnershipSourceDto {
  @CodeOf('What kind of paper it is.', ownershipSources) readonly kind!: string;
  @CivilDate('When it was published.') readonly publishedOn!: string;
  @Optional() @Sha256('SHA-256 of the paper, for whoever has it.') readonly documentSha256?: string;
}

export class ListingDto {
  @CodeOf('Which list.', clientLists) readonly list!: ClientList;
  @Optional()
  @CodeOf('Of the control list: what is ordered.', controlMeasures)
  readonly measure?: ControlMeasure;
  @CivilDate('The first day on which it holds.') readonly effectiveOn!: string;
  @Optional()
  @CivilDate('The last day, where the listing has one from the start.')
  readonly untilOn?: string;
  @Nested('Where it is written.', () => OwnershipSourceDto) readonly source!: OwnershipSourceDto;
  @CodeOf('Why.', listingReasons) readonly reason!: ListingReason;
}

export class DelistingDto {
  @Id('The listing that ends.') readonly targetDecisionId!: string;
  @CivilDate('The first day on which it does not hold.') readonly effectiveOn!: string;
  @CodeOf('Why.', listingReasons) readonly reason!: ListingReason;
}

/** The client of the path is the owner. */
export class OwnershipDto {
  @ClientId('The client that is held. The client of the path is the owner.')
  readonly ownedClientId!: string;
  @OneOf('A parent consolidates the other; an affiliate is held to one half at least.', [
    'parent',
    'affiliate',
  ])
  readonly relation!: 'parent' | 'affiliate';
  @Optional()
  @Whole('How much of it: 10,000 is all of it, and an affiliate has 5,000 or more.', {
    min: 1,
    max: 10_000,
  })
  readonly shareBasisPoints?: number;
  @Nested('Where it is written.', () => OwnershipSourceDto) readonly source!: OwnershipSourceDto;
  @CodeOf('Why.', ownershipReasons) readonly reason!: string;
}

const retractionReasons = [
  ...mergeReasons,
  ...ownershipReasons.filter(({ code }) => !mergeReasons.some((merge) => merge.code === code)),
];

export class RetractionDto {
  @ClientId('The other client of the decision.') readonly otherClientId!: string;
  @Id('The decision that is taken back.') readonly targetDecisionId!: string;
  @CodeOf('Why.', retractionReasons) readonly reason!: string;
}

export class ForgettingDto {
  @CodeOf('By which order.', forgettingReasons) readonly reason!: string;
}
