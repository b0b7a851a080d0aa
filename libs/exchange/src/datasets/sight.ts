import type {
  Client,
  DirectoryEnterprise,
  Finding,
  Movement,
  StandingDeal,
  StockLot,
  ToldLine,
  VolumeGroup,
} from '@lodestone/read-models';

/** The part that a viewer may see of something, or nothing. */
type See<Whole> = (whole: Whole) => Partial<Whole> | undefined;

/** Of a movement what is told of its goods may be told in part. */
type SeenMovement = Partial<Omit<Movement, 'sent' | 'receipts' | 'redirections'>> &
  Readonly<{ sent?: Partial<Movement['sent']> }>;

/** A client as it is shown: an analyst sees ids, and no name. */
export type SeenClient = Readonly<{ client: Client; hasNames: boolean }>;

/**
 * The policy of who sees what, as tables need it. It is that of the API and of nobody else: whoever
 * makes files hands it in.
 */
export type Sight = Readonly<{
  lot: See<StockLot>;
  movement: (whole: Movement) => SeenMovement | undefined;
  finding: See<Finding>;
  enterprise: See<DirectoryEnterprise>;
  deal: See<StandingDeal>;
  volume: See<VolumeGroup>;
  client: (whole: Client) => SeenClient | undefined;
  /** A line of the books: whether the viewer sees it whole. */
  seesLine: (line: Pick<ToldLine, 'operatorId'>) => boolean;
}>;
