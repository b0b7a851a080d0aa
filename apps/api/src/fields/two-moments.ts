import { Optional } from './field';
import { AsOf, KnownAt, NotBefore } from './query';

// The fields of a comparison of two moments: what is left out is the present.

const optional = (rule: PropertyDecorator): PropertyDecorator => {
  return (target, key) => {
    Optional()(target, key);
    rule(target, key);
  };
};

export const FromAsOf = (): PropertyDecorator =>
  optional(AsOf('The first moment: what had happened by this day.'));

export const FromKnownAt = (): PropertyDecorator =>
  optional(KnownAt('The first moment: what the ledger had been told by then.'));

/** Its neighbour is `fromAsOf`. */
export const ToAsOf = (): PropertyDecorator =>
  optional((target, key) => {
    AsOf('The second moment: what had happened by this day. Left out: everything.')(target, key);
    NotBefore('fromAsOf')(target, key);
  });

export const ToKnownAt = (): PropertyDecorator =>
  optional(
    KnownAt('The second moment: what the ledger had been told by then. Left out: everything.'),
  );
