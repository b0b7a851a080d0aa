// Sends what the reader has filled in, and shows what came back. The token lives in this variable.
const session = { token: undefined, known: {} };

/** Something that fits the schema, to begin with: its example where it has one. */
function sampleOf(schema, forms, depth = 0) {
  const name = nameOf(schema);
  if (name) return sampleOf(forms[name] ?? {}, forms, depth);
  if (schema.examples?.length) return schema.examples[0];
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.oneOf) return sampleOf(schema.oneOf[0], forms, depth);
  if (schema.type === 'array')
    return depth < 6 && schema.minItems ? [sampleOf(schema.items, forms, depth + 1)] : [];
  if (schema.type === 'integer') return schema.minimum ?? 1;
  if (schema.type === 'boolean') return true;
  if (schema.type !== 'object') return 'X-1';
  const needed = (schema.required ?? []).map((field) => [
    field,
    sampleOf(schema.properties[field], forms, depth + 1),
  ]);
  return Object.fromEntries(needed);
}

function parameterFields(operation) {
  const inputs = (operation.parameters ?? []).map((parameter) => {
    const id = `${operation.operationId}-${parameter.name}`;
    const { schema } = parameter;
    const input = schema.enum
      ? put(
          el('select', undefined, { id }),
          ...['', ...schema.enum].map((value) => el('option', value)),
        )
      : el('input', undefined, {
          id,
          placeholder: schema.examples?.[0] ?? '',
          spellcheck: 'false',
        });
    if (parameter.required) input.required = true;
    const title = parameter.description.replaceAll('`', '');
    const label = el('label', undefined, { for: id, title });
    const place = withValues(input, schema.items?.enum);
    return { parameter, input, place, label: put(label, el('code', parameter.name)) };
  });
  const box = el('div', undefined, { class: 'fields' });
  for (const { place, label } of inputs) put(box, label, place);
  const fill = () => {
    for (const { parameter, input } of inputs) {
      if (parameter.in === 'path' && !input.value)
        input.value = session.known[parameter.name] ?? '';
    }
  };
  return { box, inputs, fill };
}

/** A text box that takes several values of a list, with that list; a long one is opened. */
function withValues(input, values) {
  if (!values) return input;
  const id = `${input.id}-values`;
  input.setAttribute('aria-describedby', id);
  const codes = between(
    values.map((value) => el('code', value)),
    ', ',
  );
  if (values.length <= 12)
    return put(el('div'), input, put(el('div', words.anyOf, { id, class: 'dim' }), codes));
  const long = el('details', undefined, { class: 'dim' });
  put(long, el('summary', words.anyOf + words.values(values.length), { id }));
  return put(el('div'), input, put(long, put(el('div'), codes)));
}

function bodyField(operation, forms) {
  const content = operation.requestBody?.content['application/json'];
  if (!content) return undefined;
  const id = `${operation.operationId}-body`;
  const text = el('textarea', undefined, { id, spellcheck: 'false' });
  const examples = Object.entries(content.examples ?? {}).map(([name, { value }]) => [name, value]);
  if (!examples.length) examples.push(['', sampleOf(content.schema, forms)]);
  const show = (n) => (text.value = JSON.stringify(examples[n][1], null, 2));
  show(0);
  const box = put(el('div'), put(el('label', words.body, { for: id })));
  if (examples.length > 1) {
    const choice = el('select', undefined, { 'aria-label': words.example });
    put(choice, ...examples.map(([name], n) => el('option', name, { value: n })));
    choice.addEventListener('change', () => show(Number(choice.value)));
    put(
      box,
      put(
        el('div', undefined, { class: 'row' }),
        el('span', words.example, { class: 'dim' }),
        choice,
      ),
    );
  }
  return { box: put(box, text), text };
}

function urlOf(path, inputs) {
  const query = new URLSearchParams();
  let url = path;
  for (const { parameter, input } of inputs) {
    if (parameter.in === 'path')
      url = url.replace(`{${parameter.name}}`, encodeURIComponent(input.value));
    else if (input.value !== '') query.set(parameter.name, input.value);
  }
  return query.size ? `${url}?${query}` : url;
}

const quoted = (text) => `'${text.replaceAll("'", `'\\''`)}'`;

function commandOf(method, url, body) {
  const parts = [`curl -X ${method.toUpperCase()} ${quoted(location.origin + url)}`];
  if (session.token) parts.push(`-H "authorization: Bearer $TOKEN"`);
  if (body !== undefined) parts.push("-H 'content-type: application/json'", `-d ${quoted(body)}`);
  return parts.join(' \\\n  ');
}

/** A form for one operation, filled with its example. */
function tryForm(path, method, operation, forms) {
  const form = el('form');
  const { box, inputs, fill } = parameterFields(operation);
  const body = bodyField(operation, forms);
  const result = el('div', undefined, { 'aria-live': 'polite' });
  put(form, el('h3', words.tryIt), box);
  if (body) put(form, body.box);
  put(
    form,
    put(el('div', undefined, { class: 'row' }), el('button', words.send, { type: 'submit' })),
    result,
  );
  fill();
  addEventListener('signed-in', fill);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void send(method, urlOf(path, inputs), body?.text.value, result);
  });
  return form;
}

async function send(method, url, body, result) {
  result.replaceChildren(el('p', words.sending, { class: 'dim' }));
  const headers = { 'accept-language': language };
  if (session.token) headers.authorization = `Bearer ${session.token}`;
  if (body !== undefined) headers['content-type'] = 'application/json';
  const request = { method: method.toUpperCase(), headers, body, cache: 'no-store' };
  try {
    const answer = await fetch(url, request);
    const text = await answer.text();
    result.replaceChildren(...shown(answer, text), ...asCommand(commandOf(method, url, body)));
  } catch (error) {
    result.replaceChildren(el('p', words.failed + error.message, { class: 'status bad' }));
  }
}

function shown(answer, text) {
  const status = el('p', `${answer.status} ${answer.statusText}`, {
    class: `status ${answer.ok ? 'good' : 'bad'}`,
  });
  const headers = [...answer.headers].map(([name, value]) => `${name}: ${value}`).join('\n');
  return [status, el('pre', pretty(text) || words.emptyBody), ...opened(words.headers, headers)];
}

const asCommand = (command) => opened(words.command, command);
const opened = (title, text) => [
  put(el('details'), el('summary', title), put(el('div'), el('pre', text))),
];

function pretty(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
