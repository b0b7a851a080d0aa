import { mutantsIn, mutantsOf } from './mutant';

const labels = 'book/label.spec.ts';
const books = 'book/book.decider.spec.ts';
const forgotten = 'names/forgotten-names.spec.ts';
const cited = 'names/cited-names.spec.ts';
const ofTheApi = mutantsIn('apps/api/src');

/** What an enterprise calls its clients, and what is left of it (docs/adr/0009). */
export const inNames = [
  ...mutantsOf(
    'book/label.ts',
    [labels, 'a sealed label is the same bytes each time'],
    [
      {
        id: 'labels-under-one-nonce',
        fault: 'two labels of one declaration can be read without its salt',
        find: "derived(salt, 'nonce', text)",
        put: "derived(salt, 'nonce')",
      },
    ],
  ),
  ...mutantsOf(
    'book/label.ts',
    [labels, 'a label has another id for another enterprise'],
    [
      {
        id: 'labels-of-everybody',
        fault: 'two enterprises that use one label have one id of it in the log',
        find: '{ bookOfId: enterpriseId, label: comparedLabel(label) }',
        put: '{ label: comparedLabel(label) }',
      },
    ],
  ),
  ...mutantsOf(
    'book/label.ts',
    [labels, 'a label is the same whatever its width'],
    [
      {
        id: 'labels-by-width',
        fault: 'a label that is typed in full width is another one',
        find: "label.normalize('NFKC').toUpperCase()",
        put: "label.normalize('NFC').toUpperCase()",
      },
    ],
  ),
  ...mutantsOf(
    'book/book.rows.ts',
    [books, 'the book of an enterprise that is full'],
    [
      {
        id: 'dropped-name-counted',
        fault: 'a book stays full whatever is dropped',
        find: 'if (isSaved(before)) rows.set(countKey, labelsIn(rows) - 1);',
        put: 'if (!isSaved(before)) rows.set(countKey, labelsIn(rows) - 1);',
      },
    ],
  ),
  ...mutantsOf(
    'book/book.decider.ts',
    [books, 'the book of an enterprise counts what it holds'],
    [
      {
        id: 'name-said-again-under-one-id',
        fault: 'what is said of a label again has the event id of what was said first',
        find: 'const sequence = (row?.sequence ?? 0) + 1;',
        put: 'const sequence = 1 + 0 * (row?.sequence ?? 0);',
      },
    ],
  ),
  ...ofTheApi(
    'submitting/books.ts',
    [forgotten, 'a name whose client is forgotten by an order that dies'],
    [
      {
        id: 'name-read-behind-an-order',
        fault: 'a name is read after the order to forget it, until its stream is ended',
        find: "if (said === 'yes') return undefined;",
        put: "if (said === 'ask') return undefined;",
      },
    ],
  ),
  ...ofTheApi(
    'submitting/sending-names.ts',
    [forgotten, 'a name that is saved while its client is forgotten'],
    [
      {
        id: 'name-saved-and-empty',
        fault: 'a name that was saved just behind an order is answered, and can never be read',
        find: '    await write();\n',
        put: '',
      },
    ],
  ),
  ...ofTheApi(
    'submitting/sending-names.ts',
    [forgotten, 'saving a name again and again'],
    [
      {
        id: 'name-decided-on-an-old-book',
        fault: 'a replica that is behind takes its own saving for an older one of another',
        find: '    await way.books.upToNow(name.enterpriseId);\n',
        put: '',
      },
    ],
  ),
  ...ofTheApi(
    'acts/cited-names.ts',
    [cited, 'an act that cites names is the act with their declarations'],
    [
      {
        id: 'end-use-of-a-buyer',
        fault: 'a buyer by its label is another client declaration than the same buyer sent whole',
        find: "const isSaid = member === 'endUser' && endUse !== undefined;",
        put: 'const isSaid = endUse !== undefined;',
      },
    ],
  ),
  ...ofTheApi(
    'submitting/resolve-names.ts',
    [cited, 'an act that cites names has the book of whoever sends it'],
    [
      {
        id: 'name-of-another-book',
        fault: 'an act cites what another enterprise calls its clients',
        find: 'const found = await books.findAll(enterpriseId, labels);',
        put: "const found = await books.findAll('MAG', labels);",
      },
    ],
  ),
];
