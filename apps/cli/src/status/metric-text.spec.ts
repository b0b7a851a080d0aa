import { samplesIn } from './metric-text';

describe('figures of Prometheus', () => {
  it('are read with their labels', () => {
    const samples = samplesIn(
      [
        '# HELP a_b What.',
        '# TYPE a_b gauge',
        'a_b 3',
        'c{lane="scan",name="a \\"b\\", c"} 0.25',
        'c{lane="chain"} 1e+3',
      ].join('\n'),
    );

    expect(samples.get('a_b')).toStrictEqual([{ labels: {}, value: 3 }]);
    expect(samples.get('c')).toStrictEqual([
      { labels: { lane: 'scan', name: 'a \\"b\\", c' }, value: 0.25 },
      { labels: { lane: 'chain' }, value: 1_000 },
    ]);
  });
});
