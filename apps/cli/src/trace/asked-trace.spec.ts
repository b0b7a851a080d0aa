import { UsageError } from '../command';
import { askedOf } from './asked-trace';

/** As the command line says it: `lot --why X --back`. */
function asked(line: string) {
  const names: string[] = [];
  const values: Record<string, string> = {};
  const switches = new Set<string>();
  const words = line.split(' ').filter((word) => word !== '');
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    if (!word.startsWith('--')) names.push(word);
    else if (/^--(back|forward|enterprises|marks|dot|mermaid)$/.test(word))
      switches.add(word.slice(2));
    else values[word.slice(2)] = words.shift() ?? '';
  }
  return askedOf({ names, values, switches });
}

describe('what a trace is asked for', () => {
  it.each([
    ['S/L', 'shares and graph', { of: 'lot:S/L', direction: 'back', depth: '3', acts: '50' }],
    ['S/L --forward --element Dy', 'shares and graph', { direction: 'forward', element: 'Dy' }],
    [
      'import:MM --from 2024-01',
      'shares and graph',
      { direction: 'forward', fromMonth: '2024-01' },
    ],
    ['S/L --why record:S/R --as-of 2024-05-01', 'path', { to: 'record:S/R', asOf: '2024-05-01' }],
    ['S/L --dot --depth 9', 'drawing', { depth: '9' }],
    ['S/L --enterprises --known-at 7', 'enterprises', { of: 'lot:S/L', knownAt: '7' }],
    ['S/L --from-known-at 5 --known-at 7', 'comparison', { fromKnownAt: '5', toKnownAt: '7' }],
    ['enterprise:M --marks --element Dy', 'marks', { enterpriseId: 'M', element: 'Dy' }],
    ['--marks --as-of 2024-05-01', 'marks', { asOf: '2024-05-01' }],
  ])('%s is of %s', (line, kind, query) => {
    expect(asked(line)).toMatchObject({ kind, query });
  });

  it.each([
    ['', 'nothing was named'],
    ['S/L S/M', 'one name too many'],
    ['S/L --back --forward', 'exclude each other'],
    ['S/L --dot --mermaid', 'exclude each other'],
    ['site:S --marks', 'takes enterprise:ID'],
    ['S/L --enterprises --model fifo', '--model says nothing of that'],
    ['S/L --why S/M --depth 4', '--depth says nothing of that'],
    ['S/L --from-known-at 5 --forward', '--forward says nothing of that'],
    ['enterprise:M --marks --why S/L', '--why says nothing of that'],
    ['S/L --why S/M --dot', '--dot says nothing of that'],
  ])('%s is refused: %s', (line, words) => {
    expect(() => asked(line)).toThrow(UsageError);
    expect(() => asked(line)).toThrow(words);
  });
});
