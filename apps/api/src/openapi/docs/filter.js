// What the reader looks for, on the page and beside it.
/** Hides what the words of the reader do not stand in, and the headings below which nothing is left. */
function filterField(groups) {
  const input = el('input', undefined, {
    id: 'filter',
    type: 'search',
    placeholder: words.filter,
    'aria-label': words.filter,
  });
  const says = el('p', '', { class: 'dim', role: 'status' });
  input.addEventListener('input', () => {
    const wanted = input.value.trim().toLowerCase();
    let hits = 0;
    for (const { headings, entries } of groups) {
      const found = entries.filter(({ text }) => text.includes(wanted));
      for (const { nodes } of entries) hide(nodes, true);
      for (const { nodes } of found) hide(nodes, false);
      hide(headings, !found.length);
      hits += found.length;
    }
    says.textContent = hits ? '' : words.noHit;
  });
  return [input, says];
}

const hide = (nodes, isHidden) => nodes.forEach((node) => (node.hidden = isHidden));

/** A link may lead to what the filter has hidden: then everything is shown again. */
function showAll() {
  const filter = document.getElementById('filter');
  filter.value = '';
  filter.dispatchEvent(new Event('input'));
}
