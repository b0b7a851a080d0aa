// The order in which jest starts specs: what takes long comes first, so that no core is idle at the end.
//
// Jest itself knows how long each took when it ran the last time; on a new machine it knows nothing
// and takes the size of the file for it, which says little of a spec that starts programs.
'use strict';

const { default: Sequencer } = require('@jest/test-sequencer');

/** From the longest to the shortest; a spec is of the first that its path has. */
const kinds = [
  /\/kill(-on-server)?\.e2e-spec/,
  /\.e2e-spec/,
  /falsified-answers/,
  /\.int-spec/,
  // Random histories.
  /any-history|any-grouping|as-of|known-at|nation/,
];

const rankOf = ({ path }) => {
  const rank = kinds.findIndex((kind) => kind.test(path));
  return rank === -1 ? kinds.length : rank;
};

module.exports = class extends Sequencer {
  /** Within a kind as jest would: those that failed, then by the time or the size that it knows. */
  sort(tests) {
    return super.sort(tests).toSorted((one, other) => rankOf(one) - rankOf(other));
  }
};
