import type { WritableKeyedRows } from '@lodestone/kernel';
import type { Flows } from '../flows';
import type { Expectations, RecordPlace } from '../site.rows';
import { changeSent, existing } from './change-rows';

type Redirect = Flows['redirects'][number];

const nothing = { expectedGrams: 0, movedAwayGrams: 0 };

/**
 * The new site may expect what is moved, besides what it had before it was itself redirected from.
 * The earlier site's expectation stands: if it takes the goods in all the same, both statements do.
 */
export function redirectLine(rows: WritableKeyedRows, redirect: Redirect, by: RecordPlace): void {
  const { fromSiteId, receivingSiteId, movedGrams } = redirect;
  changeSent(rows, redirect, (sent) => {
    const { expectations } = sent;
    const from = expectations[fromSiteId] ?? nothing;
    const to = expectations[receivingSiteId] ?? nothing;
    const next: Expectations = {
      ...expectations,
      [fromSiteId]: { ...from, movedAwayGrams: from.movedAwayGrams + movedGrams },
      [receivingSiteId]: {
        expectedGrams: to.expectedGrams - to.movedAwayGrams + movedGrams,
        movedAwayGrams: 0,
      },
    };
    return {
      ...sent,
      receivingSiteId,
      expectations: next,
      redirections: [
        ...sent.redirections,
        { ...by, fromSiteId, movedGrams, expectationsBefore: expectations },
      ],
    };
  });
}

/** The receiver that was named may still say what arrived; but nothing is on its way there. */
export const nothingDue = (expectations: Expectations): Expectations =>
  Object.fromEntries(
    Object.entries(expectations).map(([siteId, { expectedGrams }]) => [
      siteId,
      { expectedGrams, movedAwayGrams: expectedGrams },
    ]),
  );

/** Only the newest redirection of a line is voided. */
export function undoRedirection(
  rows: WritableKeyedRows,
  redirect: Redirect,
  { revision }: RecordPlace,
): void {
  changeSent(rows, redirect, (sent) => {
    const undone = sent.redirections.find((redirection) => redirection.revision === revision);
    const { expectationsBefore } = existing(undone, `redirection of ${redirect.movementId}`);
    return {
      ...sent,
      receivingSiteId: redirect.fromSiteId,
      expectations: { ...nothingDue(sent.expectations), ...expectationsBefore },
      redirections: sent.redirections.filter((redirection) => redirection.revision !== revision),
    };
  });
}
