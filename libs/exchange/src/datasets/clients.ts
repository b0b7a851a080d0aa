import type { Client, ClientIdentity } from '@lodestone/read-models';
import { count, dataset, everybody, flag, maybe, paged, text } from './dataset';

type Row = Readonly<{ client: Client; identity: ClientIdentity; hasNames: boolean }>;

const joined = (texts: Iterable<string>): string | null => [...texts].join('; ') || null;

/** What a viewer without names has in the columns of names: nothing. */
const named =
  (of: (row: Row) => string | null | undefined) =>
  (row: Row): string | null =>
    row.hasNames ? (of(row) ?? null) : null;

export const clients = dataset<Row>(
  {
    name: 'clients',
    means: {
      en: 'Who the clients are: derived ids, and for whoever may see them the names and numbers.',
      zh: '客户：派生标识；有权者另见名称与代码。',
    },
    row: {
      en: 'One client; of one whose numbers contradict each other a row for each that it may be.',
      zh: '一位客户；代码互相矛盾者，每一可能的身份一行。',
    },
    audience: everybody,
    filters: ['exporterId', 'text'],
    filtersOfNames: ['text'],
    rests: ['clients'],
    hasIdentities: true,
  },
  [
    text(
      'clientId',
      [
        'The client, by its canonical id.',
        '客户的规范标识。',
        '0195e9c1-6f2a-8c3e-9b1d-2f6a7c8d9e0f',
      ],
      ({ client }) => client.canonicalId,
    ),
    text(
      'identityId',
      [
        'The smallest id of this identity.',
        '该身份的最小标识。',
        '0195e9c1-6f2a-8c3e-9b1d-2f6a7c8d9e0f',
      ],
      ({ identity }) => identity.clientId,
    ),
    maybe.text(
      'names',
      [
        'Names as declared, with semicolons between.',
        '申报的名称，以分号分隔。',
        'Nordwind Motoren GmbH',
      ],
      named(({ identity }) => joined(identity.names.map(({ name }) => name))),
    ),
    maybe.text(
      'namesLatin',
      [
        'The same in Latin letters, where given.',
        '拉丁字母名称（如有）。',
        'Nordwind Motoren GmbH',
      ],
      named(({ identity }) => joined(identity.names.flatMap(({ nameLatin }) => nameLatin ?? []))),
    ),
    maybe.text(
      'identifiers',
      ['Numbers with their schemes.', '代码及其类别。', 'LEI:529900T8BM49AURSDO55'],
      named(({ identity }) =>
        joined(identity.identifiers.map(({ scheme, value }) => `${scheme}:${value}`)),
      ),
    ),
    maybe.text(
      'registeredAs',
      [
        'Enterprises of the directory with one of its numbers.',
        '名录中具有相同代码的企业。',
        'TJ-MAG',
      ],
      named(({ identity }) => joined(identity.registeredAs)),
    ),
    maybe.text(
      'countryCodes',
      ['Countries, with blanks between.', '国别，以空格分隔。', 'DE'],
      ({ identity }) => identity.countryCodes.join(' ') || null,
    ),
    maybe.text(
      'exporterIds',
      ['Exporters that declared or named it.', '申报或提及该客户的出口商。', 'TJ-MAG'],
      ({ identity }) => identity.exporterIds.join(' ') || null,
    ),
    flag(
      'isConflicted',
      ['Its numbers contradict each other.', '代码互相矛盾。', 'false'],
      ({ client }) => client.conflicts.length > 0,
    ),
    flag(
      'isForgotten',
      ['By order nobody can say who it is.', '已依令遗忘。', 'false'],
      ({ client }) => client.isForgotten === true,
    ),
    count(
      'acts',
      ['Acts that stand and name it.', '提及该客户的有效记录数。', '12'],
      ({ identity }) => identity.usage.acts,
    ),
    maybe.day(
      'firstOn',
      ['The first of them.', '最早发生日。', '2025-01-03'],
      ({ identity }) => identity.usage.firstOn,
    ),
    maybe.day(
      'lastOn',
      ['The last of them.', '最近发生日。', '2025-12-30'],
      ({ identity }) => identity.usage.lastOn,
    ),
    maybe.text(
      'roles',
      ['As what it is named, with blanks between.', '角色，以空格分隔。', 'buyer consignee'],
      ({ identity }) => identity.usage.roles.map(({ role }) => role).join(' ') || null,
    ),
  ],
  function* ({ ask, filter, sight, show, enterpriseId: exporterId, asOf, lastDay, knownAt }) {
    const ofExporterId = exporterId === undefined ? filter.exporterId : undefined;
    const { text: wanted } = filter;
    const question = {
      exporterId,
      ofExporterId,
      text: wanted,
      asOf,
      calledOn: asOf ?? lastDay,
      knownAt,
    };
    const pages = paged(
      (page) => ask('clients', { ...question, ...page }),
      (page) => page.clients,
    );
    for (const whole of pages) {
      const seen = sight.client(whole);
      if (!seen) continue;
      const { client, hasNames } = seen;
      if (hasNames) show(client.clientIds);
      for (const identity of client.identities) yield { client, identity, hasNames };
    }
  },
);
