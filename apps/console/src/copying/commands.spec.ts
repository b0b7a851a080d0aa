import { curlOf, duckdbOf, typescriptOf } from './commands';

const base = 'http://127.0.0.1:3180';

describe('the question of a view, elsewhere', () => {
  it('is a command of curl that no shell takes for another', () => {
    expect(curlOf(base, "/search?q=O'Neill$(id)")).toBe(
      `curl -s -H "authorization: Bearer $TOKEN" 'http://127.0.0.1:3180/search?q=O'\\''Neill$(id)'`,
    );
  });

  it('is a file that DuckDB reads', () => {
    expect(duckdbOf(base, '/stock')).toContain('-o answer.json && duckdb -c');
  });

  it('is a call of the typed client', () => {
    expect(typescriptOf(base, '/stock?groupBy=material')).toContain(
      `ledger.GET('/stock', {\n  params: { query: {"groupBy":"material"} },`,
    );
  });
});
