// How the parts of the document look. Everything is text until it is made a node here: nothing that
// the document or an answer says becomes markup.
const el = (tag, text, attributes = {}) => {
  const element = document.createElement(tag);
  if (text !== undefined) element.textContent = text;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
};
const put = (parent, ...children) => {
  parent.append(...children);
  return parent;
};
/** A sentence of the document: what stands in backticks is code, and nothing else is marked up. */
const prose = (text) =>
  put(
    el('span'),
    ...String(text ?? '')
      .split(/`([^`]+)`/)
      .map((part, n) => (n % 2 ? el('code', part) : part)),
  );
/** A word in the language of the reader, with the code that stands for it in calls. */
const withCode = (word, code) =>
  word === code ? el('span', code) : put(el('span'), word, ' ', el('code', code));
const nameOf = (schema) => schema?.$ref?.split('/').pop();

/** A schema in a few words, with links to the forms that it names. */
function wording(schema) {
  if (!schema) return document.createTextNode('');
  const name = nameOf(schema);
  if (name) return el('a', name, { href: `#form-${name}` });
  const several = schema.oneOf;
  if (several) return between(several.map(wording), words.or);
  if (schema.type === 'array') return put(el('span', words.listOf), wording(schema.items));
  if (typeof schema.additionalProperties === 'object') {
    return put(el('span', words.mapOf), wording(schema.additionalProperties));
  }
  return el('span', factsOf(schema).join(' · '));
}

function factsOf(schema) {
  const facts = [schema.format ?? schema.type ?? ''];
  if (schema.const !== undefined) facts.push(String(schema.const));
  if (schema.enum) {
    const shown = schema.enum.slice(0, 12).join(' | ');
    facts.push(schema.enum.length > 12 ? `${shown} | … (${schema.enum.length})` : shown);
  }
  if (schema.minimum !== undefined && schema.maximum !== undefined) {
    facts.push(words.between(schema.minimum, schema.maximum));
  }
  if (schema.maxLength) facts.push(words.atMost(schema.maxLength));
  if (schema.examples?.length) facts.push(words.like + JSON.stringify(schema.examples[0]));
  else if (schema.pattern) facts.push(schema.pattern);
  return facts.filter(Boolean);
}

function between(nodes, separator) {
  const box = el('span');
  nodes.forEach((node, n) => put(box, ...(n ? [separator] : []), node));
  return box;
}

function table(head, rows) {
  const made = el('table');
  put(
    made,
    put(el('thead'), put(el('tr'), ...head.map((text) => el('th', text, { scope: 'col' })))),
  );
  const body = el('tbody');
  for (const row of rows) {
    const cells = row.map((cell) => put(el('td'), cell instanceof Node ? cell : prose(cell)));
    put(body, put(el('tr'), ...cells));
  }
  return put(el('div', undefined, { class: 'scroll' }), put(made, body));
}

/** The fields of an object, and of objects that stand in it without a name of their own. */
function fieldRows(schema, above = '') {
  const required = new Set(schema.required ?? []);
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const inner = field.type === 'array' && field.items?.properties ? field.items : field;
    const place = above + name;
    const row = [
      put(
        el('span'),
        el('code', place),
        required.has(name) ? '' : el('div', words.optional, { class: 'dim' }),
      ),
      field.description,
      inner.properties ? el('span', field.type) : wording(field),
    ];
    return inner.properties
      ? [row, ...fieldRows(inner, `${place}${inner === field ? '.' : '[].'}`)]
      : [row];
  });
}

function formOf(schema) {
  const box = el('div');
  if (schema.description) put(box, put(el('p'), prose(schema.description)));
  if (schema.allOf) put(box, put(el('p', words.has), ...schema.allOf.map(wording)));
  if (schema.oneOf) put(box, put(el('p'), wording(schema)));
  const rows = fieldRows(schema);
  if (rows.length) put(box, table([words.field, words.means, words.form], rows));
  else if (!schema.oneOf) put(box, wording(schema));
  return box;
}

/** A box whose inside is made when it is opened first: there are hundreds. */
function box(id, summary, inside) {
  const made = el('details', undefined, { id });
  put(made, put(el('summary'), ...summary));
  made.addEventListener(
    'toggle',
    () => made.open && made.children.length === 1 && put(made, inside()),
  );
  return made;
}
