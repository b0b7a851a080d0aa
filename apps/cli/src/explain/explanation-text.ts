import type { Explanation } from './explanation';
import { postingTable } from './posting-table';

/** A record with its postings, its flags and what followed from it, for people. */
export function explanationText(explanation: Explanation): string {
  const { record, postings, followers, hasMoreFollowers } = explanation;
  const { siteId, recordId, type, enterpriseId, occurredOn, recordedAt, ordinal, state } = record;
  return [
    `${siteId}/${recordId}: ${type} ${whose(recordId)} ${enterpriseId}, ${state}`,
    `${occurredOn === undefined ? '' : `occurred on ${occurredOn}, `}recorded at ${recordedAt}, ordinal ${ordinal}`,
    ...(record.targetRecordId === undefined ? [] : [`about ${siteId}/${record.targetRecordId}`]),
    '',
    ...(postings.length === 0
      ? ['It posts nothing.']
      : ['Postings (into an account +, out of it -):', ...postingTable(explanation).map(indented)]),
    '',
    ...flagLines(record),
    '',
    ...listed('Mended:', mendings(record), 'Never mended.'),
    '',
    ...listed(
      'What followed:',
      [...followers.map(followerLine), ...(hasMoreFollowers ? ['… and more'] : [])],
      'Nothing followed from it.',
    ),
  ].join('\n');
}

/** Ids that begin with `~` are those of authorities. */
const whose = (recordId: string): string =>
  recordId.startsWith('~') ? 'by the authority, at a site of' : 'by';

const indented = (line: string): string => `  ${line}`;

const listed = (title: string, lines: readonly string[], nothing: string): readonly string[] =>
  lines.length === 0 ? [nothing] : [title, ...lines.map(indented)];

const flagLines = ({ flags = [] }: Explanation['record']): readonly string[] =>
  listed(
    'Flags:',
    flags.map(({ code, detail }) => `${code}  ${JSON.stringify(detail)}`),
    'No flags.',
  );

const mendings = ({ history }: Explanation['record']): readonly string[] =>
  history
    .filter(({ change }) => change !== 'recorded')
    .map(
      ({ change, byRecordId, recordedAt, reason }) =>
        `${change} by ${byRecordId} at ${recordedAt}${reason === undefined ? '' : `: ${reason}`}`,
    );

const verbs: Readonly<Record<string, string>> = {
  took: 'took from',
  assayed: 'assayed',
  counted: 'counted',
  held: 'held',
  released: 'released it',
  received: 'received of it',
  redirected: 'sent it elsewhere',
};

function followerLine(follower: Explanation['followers'][number]): string {
  const { following, lotId, siteId, recordId, type, occurredOn, state } = follower;
  const did = [verbs[following] ?? following, lotId].filter(Boolean).join(' ');
  const when = occurredOn === undefined ? '' : ` on ${occurredOn}`;
  return `${siteId}/${recordId} (${type}) ${did}${when}${state === 'voided' ? ', voided' : ''}`;
}
