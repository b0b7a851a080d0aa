import {
  forgettingReasons,
  mergeReasons,
  ownershipReasons,
  ownershipSources,
} from '@lodestone/reference';
import { Nested, Optional } from '../fields/field';
import { ClientId } from '../fields/query';
import { Id } from '../fields/ids';
import { CivilDate, CodeOf, OneOf, Sha256, Whole } from '../fields/scalars';

export class DecisionPathDto {
  @ClientId() readonly clientId!: string;
  /** The person who decides chooses it: a retry is the same decision. */
  @Id() readonly decisionId!: string;
}

export class MergeDto {
  /** The client itself where a contradicting number keeps identities of one id apart. */
  @ClientId() readonly otherClientId!: string;
  @CodeOf(mergeReasons) readonly reason!: string;
}

export class OwnershipSourceDto {
  @CodeOf(ownershipSources) readonly kind!: string;
  @CivilDate() readonly publishedOn!: string;
  @Optional() @Sha256() readonly documentSha256?: string;
}

/** The client of the path is the owner. */
export class OwnershipDto {
  @ClientId() readonly ownedClientId!: string;
  @OneOf(['parent', 'affiliate']) readonly relation!: 'parent' | 'affiliate';
  /** 10,000 is all of it; an affiliate is held to 5,000 or more. */
  @Optional() @Whole(1, 10_000) readonly shareBasisPoints?: number;
  @Nested(() => OwnershipSourceDto) readonly source!: OwnershipSourceDto;
  @CodeOf(ownershipReasons) readonly reason!: string;
}

const retractionReasons = [
  ...mergeReasons,
  ...ownershipReasons.filter(({ code }) => !mergeReasons.some((merge) => merge.code === code)),
];

export class RetractionDto {
  @ClientId() readonly otherClientId!: string;
  @Id() readonly targetDecisionId!: string;
  @CodeOf(retractionReasons) readonly reason!: string;
}

export class ForgettingDto {
  @CodeOf(forgettingReasons) readonly reason!: string;
}
