import { wordFaults } from './pronouns';
import { everyPath, everySource, readSource } from './sources';

const isDocument = (path: string): boolean => path === 'README.md' || /^docs\/.*\.md$/.test(path);

/** The rule itself names the words. */
const guarded = [...everySource(), ...everyPath().filter(isDocument)].filter(
  (path) => !path.startsWith('test/architecture/pronouns'),
);

describe('comments and documents', () => {
  it('are looked for where they are', () => {
    expect(guarded.length).toBeGreaterThan(500);
    expect(guarded).toContain('README.md');
  });

  it('call no program, record or enterprise he or she, and hide no subject in a question', () => {
    expect(guarded.flatMap((path) => wordFaults(path, readSource(path)))).toEqual([]);
  });

  it.each([
    ['a.ts', '/** The caller gets his answer. */', 'his'],
    ['a.ts', 'const a = 1; // Whoever asks, he waits.', 'he'],
    ['a.ts', '/**\n * What whoever started us is told.\n */', 'What whoever'],
    ['docs/a.md', 'An exporter sees her own records.', 'her'],
  ])('are caught: %s %s', (path, text, found) => {
    expect(wordFaults(path, text)).toEqual([expect.stringContaining(`says '${found}'`)]);
  });

  it.each([
    ['a.ts', "const reading = 'he'; /** A reading of 黑. */"],
    ['a.ts', '/** The caller gets its answer. See https://example.org/her. */'],
    ['docs/a.md', 'A surname: `he`.\n\n```\nhe\n```'],
  ])('are let be: %s %s', (path, text) => {
    expect(wordFaults(path, text)).toEqual([]);
  });
});
