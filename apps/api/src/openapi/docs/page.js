// The page: drawn from /openapi.json, which is the truth; the page only sets it.
const page = document.getElementById('page');
const nav = document.getElementById('nav');

function operationBox(path, method, operation, forms) {
  const verb = el('span', method.toUpperCase(), { class: `verb ${method}` });
  const summary = [
    verb,
    el('span', path, { class: 'path' }),
    put(el('span', undefined, { class: 'dim' }), prose(summaryIn(operation))),
  ];
  return box(operation.operationId, summary, () => {
    const inside = el('div');
    const who = operation['x-allowed-to'];
    const roles = Array.isArray(who)
      ? between(
          who.map((role) => withCode(roleIn(role), role)),
          words.comma,
        )
      : words.anyone;
    put(
      inside,
      put(
        el('p', undefined, { class: 'dim' }),
        el('code', operation.operationId),
        ` · ${words.allowed} `,
        roles,
      ),
    );
    if (operation.parameters.length) {
      const rows = operation.parameters.map((parameter) => [
        put(
          el('span'),
          el('code', parameter.name),
          parameter.required ? '' : el('div', words.optional, { class: 'dim' }),
        ),
        el('span', words[parameter.in], { class: 'narrow' }),
        parameter.description,
        wording(parameter.schema),
      ]);
      put(
        inside,
        el('h3', words.parameters),
        table([words.name, words.where, words.means, words.form], rows),
      );
    }
    const content = operation.requestBody?.content ?? {};
    const sent = content['application/json']?.schema;
    // A file has no form: its media types are told, and a command sends it.
    const kinds = Object.keys(content).join(', ');
    if (kinds) put(inside, el('h3', words.body), sent ? wording(sent) : el('p', kinds));
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
    says.replaceChildren(`${words.somebody} ${told.name[language]} (${roleIn(told.role)})`);
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

function operationEntry({ path, method, operation }, forms) {
  const link = el('a', undefined, { href: `#${operation.operationId}` });
  put(
    link,
    el('span', method.toUpperCase(), { class: `verb ${method}` }),
    el('span', operation.operationId),
  );
  const text = [operation.operationId, path, summaryIn(operation)].join(' ').toLowerCase();
  return { text, nodes: [operationBox(path, method, operation, forms), link] };
}

/** The operations of one noun: headings and boxes for the page, headings and links beside it. */
function groupOf(tag, operations, forms) {
  const entries = operations.map((one) => operationEntry(one, forms));
  const above = [
    put(el('h2'), withCode(tagIn(tag.name), tag.name)),
    put(el('p', undefined, { class: 'dim' }), prose(aboutTagIn(tag))),
  ];
  const beside = put(el('b'), withCode(tagIn(tag.name), tag.name));
  return {
    headings: [...above, beside],
    entries,
    parts: [...above, ...entries.map(({ nodes }) => nodes[0])],
    links: [beside, ...entries.map(({ nodes }) => nodes[1])],
  };
}

function groupOfForms(forms) {
  const entries = Object.entries(forms).map(([name, schema]) => ({
    text: name.toLowerCase(),
    nodes: [box(`form-${name}`, [el('code', name)], () => formOf(schema))],
  }));
  const above = el('h2', words.forms, { id: 'forms' });
  const beside = put(el('b'), el('a', words.forms, { href: '#forms' }));
  const parts = [above, ...entries.flatMap(({ nodes }) => nodes)];
  return { headings: [above, beside], entries, parts, links: [beside] };
}

function draw(document_) {
  const forms = document_.components.schemas;
  const operations = Object.entries(document_.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const ofTag = ({ name }) => operations.filter(({ operation }) => operation.tags[0] === name);
  const groups = document_.tags
    .filter((tag) => ofTag(tag).length)
    .map((tag) => groupOf(tag, ofTag(tag), forms));
  groups.push(groupOfForms(forms));
  const { title, version, description } = document_.info;
  const raw = put(el('p'), el('a', 'openapi.json', { href: '/openapi.json' }));
  page.replaceChildren(
    el('h1', `${title} ${version}`),
    put(el('p'), prose(aboutIn(description))),
    raw,
    signInPanel(),
    ...groups.flatMap(({ parts }) => parts),
  );
  nav.replaceChildren(...filterField(groups), ...groups.flatMap(({ links }) => links));
}

/** The box that the address names is opened, however it was come to. */
function openNamed() {
  const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (named?.tagName !== 'DETAILS') return;
  if (named.hidden) showAll();
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
