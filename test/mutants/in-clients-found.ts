import { mutantsIn, mutantsOf } from './mutant';

const findings = mutantsIn('libs/read-models/src/findings');
const assayed = 'rules/assayed-later.spec.ts';
const oneClient = 'rules/one-client.spec.ts';

const later = 'goods that are analysed after they were received';

/** What is found of goods that were analysed later, of whole batches, and of one client under many names. */
export const inClientsFound = [
  ...findings(
    'rules/assay-contradicts-sender.ts',
    [assayed, `${later} contradict what was sent, on both sides`],
    [
      {
        id: 'sender-not-told-of-assay',
        fault: 'who sent other goods than were analysed later does not hear of it',
        find: 'siteId: sendingSiteId,',
        put: 'siteId,',
      },
    ],
  ),
  ...findings(
    'rules/assay-contradicts-sender.ts',
    [assayed, `${later} do not where both may be right`],
    [
      {
        id: 'assay-blames-everybody',
        fault: 'whoever analyses anew contradicts the sender, whatever the figures',
        find: 'if (found.length === 0) return [];',
        put: 'if (!assay) return [];',
      },
    ],
  ),
  ...findings(
    'facts/arrived-facts.ts',
    [assayed, `${later} do not by the analysis that was told before`],
    [
      {
        id: 'first-assay-stands',
        fault: 'a newer analysis of received goods changes nothing',
        find: "rows.scan('arrivedAssays', { siteId, lotId }).at(-1)",
        put: "rows.scan('arrivedAssays', { siteId, lotId })[0]",
      },
    ],
  ),
  ...findings(
    'facts/arrived-facts.ts',
    [assayed, `${later} contradict it by a part of them`],
    [
      {
        id: 'split-forgets-sender',
        fault: 'who splits what came from others may find in it whatever it likes',
        find: 'const from = whole && !other ?',
        put: 'const from = whole && other ?',
      },
    ],
  ),
  ...mutantsOf(
    'judging/band-values.ts',
    [
      'judging/judge.spec.ts',
      'flags are asked of a batch in a furnace that says what went in and what came out',
    ],
    [
      {
        id: 'furnace-hides-yield',
        fault: 'a furnace that is never counted yields whatever it likes',
        find: 'stepOf(step)?.isContinuous !== false ||',
        put: 'stepOf(step)?.isContinuous !== true ||',
      },
    ],
  ),
  ...findings(
    'facts/sent-to-clients.ts',
    [oneClient, 'one client under many declarations is one by a number'],
    [
      {
        id: 'jump-split-by-declarations',
        fault: 'a client under many declarations stays below every threshold',
        find: 'const months = sent.reduce<Tally>(',
        put: 'const months = sent.slice(0, 1).reduce<Tally>(',
      },
    ],
  ),
  ...findings(
    'facts/client-facts.ts',
    [oneClient, 'one client under many declarations is one as soon as a declaration has both'],
    [
      {
        id: 'declared-later-joins-nobody',
        fault: 'a declaration that joins two clients leaves what is found of them',
        find: 'addDeclared(rows, { scope: exporterId, ref }, ordinal);',
        put: 'refsAround(rows, exporterId, ref);',
      },
    ],
  ),
  ...findings(
    'facts/client-facts.ts',
    [oneClient, 'who was forgotten leaves what would have been found without'],
    [
      {
        id: 'forgotten-stays-found',
        fault: 'what was found of one who was forgotten tells who it was',
        find: 'for (const [exporterId, refs] of touched) tellAnew(rows, { exporterId, refs });',
        put: 'for (const [exporterId] of touched) tellAnew(rows, { exporterId, refs: [] });',
      },
    ],
  ),
];
