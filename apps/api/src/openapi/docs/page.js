// The page: drawn from /openapi.json, which is the truth; the page only sets it.
const page = document.getElementById('page');
const nav = document.getElementById('nav');

function operationBox(path, method, operation, forms) {
  const verb = el('span', method.toUpperCase(), { class: `verb ${method}` });
  const summary = [
    verb,
    el('span', path, { class: 'path' }),
    el('span', summaryIn(operation), { class: 'dim' }),
  ];
  return box(operation.operationId, summary, () => {
    const inside = el('div');
    const who = operation['x-allowed-to'];
    const names = Array.isArray(who) ? who.join(', ') : words.anyone;
    put(
      inside,
      put(
        el('p', undefined, { class: 'dim' }),
        el('code', operation.operationId),
        ` · ${words.allowed} ${names}`,
      ),
    );
    if (operation.parameters.length) {
      const rows = operation.parameters.map((parameter) => [
        put(
          el('span'),
          el('code', parameter.name),
          parameter.required ? '' : el('div', words.optional, { class: 'dim' }),
        ),
        words[parameter.in],
        parameter.description,
        wording(parameter.schema),
      ]);
      put(
        inside,
        el('h3', words.parameters),
        table([words.name, words.where, words.means, words.form], rows),
      );
    }
    const sent = operation.requestBody?.content['application/json'].schema;
    if (sent) put(inside, el('h3', words.body), wording(sent));
    const answers = Object.entries(operation.responses).map(([status, response]) => [
      status,
      response.description,
      wording(Object.values(response.content ?? {})[0]?.schema),
    ]);
    put(inside, el('h3', words.answers), table([words.status, words.means, words.form], answers));
    return put(inside, tryForm(path, method, operation, forms));
  });
}

function signInPanel() {
  const panel = el('form', undefined, { class: 'panel', 'aria-label': words.signIn });
  const says = el('p', words.nobody, { 'aria-live': 'polite' });
  const accounts = el('select', undefined, { id: 'account' });
  const button = el('button', words.signIn, { type: 'submit' });
  const row = put(
    el('div', undefined, { class: 'row' }),
    el('label', words.account, { for: 'account' }),
    accounts,
    button,
  );
  put(panel, says, row, el('p', words.memory, { class: 'dim' }));
  void fetch('/accounts')
    .then((answer) => answer.json())
    .then(({ items }) => {
      for (const { account, name } of items)
        put(accounts, el('option', `${account} · ${name[language]}`, { value: account }));
    });
  panel.addEventListener('submit', async (event) => {
    event.preventDefault();
    const answer = await fetch('/sign-in', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': language },
      body: JSON.stringify({ account: accounts.value }),
    });
    const told = await answer.json();
    if (!answer.ok) return says.replaceChildren(told.detail);
    session.token = told.token;
    session.known = await knownOf(told);
    says.replaceChildren(`${words.somebody} ${told.name[language]} (${told.role})`);
    dispatchEvent(new Event('signed-in'));
  });
  return panel;
}

/** Ids with which a first call of this account finds something. */
async function knownOf({ enterpriseId }) {
  if (!enterpriseId) return {};
  const headers = { authorization: `Bearer ${session.token}` };
  const answer = await fetch(`/directory?enterpriseId=${encodeURIComponent(enterpriseId)}`, {
    headers,
  });
  const { items = [] } = await answer.json();
  return { enterpriseId, siteId: items[0]?.sites[0]?.siteId ?? '', recordId: 'TRY-1' };
}

/** Hides what the words of the reader do not stand in. */
function filterField(entries) {
  const input = el('input', undefined, {
    type: 'search',
    placeholder: words.filter,
    'aria-label': words.filter,
  });
  input.addEventListener('input', () => {
    const wanted = input.value.trim().toLowerCase();
    for (const { text, nodes } of entries)
      for (const node of nodes) node.hidden = !text.includes(wanted);
  });
  return input;
}

function draw(document_) {
  const forms = document_.components.schemas;
  const entries = [];
  const parts = [];
  const links = [];
  const operations = Object.entries(document_.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  for (const tag of document_.tags) {
    const own = operations.filter(({ operation }) => operation.tags[0] === tag.name);
    if (!own.length) continue;
    parts.push(el('h2', tag.name), el('p', tagIn(tag), { class: 'dim' }));
    links.push(el('b', tag.name));
    for (const { path, method, operation } of own) {
      const made = operationBox(path, method, operation, forms);
      const link = el('a', undefined, { href: `#${operation.operationId}` });
      put(
        link,
        el('span', method.toUpperCase(), { class: `verb ${method}` }),
        el('span', operation.operationId),
      );
      const text = [operation.operationId, path, summaryIn(operation)].join(' ').toLowerCase();
      entries.push({ text, nodes: [made, link] });
      parts.push(made);
      links.push(link);
    }
  }
  parts.push(el('h2', words.forms, { id: 'forms' }));
  links.push(put(el('b'), el('a', words.forms, { href: '#forms' })));
  for (const [name, schema] of Object.entries(forms)) {
    const made = box(`form-${name}`, [el('code', name)], () => formOf(schema));
    entries.push({ text: name.toLowerCase(), nodes: [made] });
    parts.push(made);
  }
  const { title, version, description } = document_.info;
  const raw = put(el('p'), el('a', 'openapi.json', { href: '/openapi.json' }));
  page.replaceChildren(
    el('h1', `${title} ${version}`),
    el('p', aboutIn(description)),
    raw,
    signInPanel(),
    ...parts,
  );
  nav.replaceChildren(filterField(entries), ...links);
}

/** The box that the address names is opened, however it was come to. */
function openNamed() {
  const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (named?.tagName !== 'DETAILS') return;
  named.open = true;
  named.scrollIntoView();
}

void fetch('/openapi.json')
  .then((answer) => answer.json())
  .then((document_) => {
    draw(document_);
    addEventListener('hashchange', openNamed);
    openNamed();
  });
