import { Card } from '../cards/card';
import { Facts } from '../cards/facts';
import { elementKilograms } from '../figures/units';
import type { components } from '../published/data/api';
import { useWords } from '../words/use-words';
import words from './words.json';

type Tests = components['schemas']['Balance']['tests'];

/** Whether what is missing is more than weighing, analysis and the steps explain. */
export function BalanceTests({ tests }: Readonly<{ tests: Tests }>) {
  const w = useWords(words);
  if (!tests) {
    return (
      <Card title={w('judged')}>
        <p className="second">{w('not-of-nation')}</p>
      </Card>
    );
  }
  const { state, sigmaMicrograms, measurement, step, uncounted } = tests;
  const said = (sigmas: string, isExplained: boolean) =>
    `${sigmas} σ · ${w(isExplained ? 'explained' : 'not-explained')}`;
  return (
    <Card
      title={w('judged')}
      about={<span className={state === 'open' ? 'red' : undefined}>{w(`state-${state}`)}</span>}
    >
      <Facts
        facts={[
          [w('sigma'), elementKilograms(sigmaMicrograms)],
          [w('by-measurement'), said(measurement.missingSigmas, measurement.isExplained)],
          [w('by-steps'), said(step.outsideSigmas, step.isExplained)],
          [
            w('usual'),
            w('usual-range', {
              from: elementKilograms(step.usualFromMicrograms),
              to: elementKilograms(step.usualToMicrograms),
            }),
          ],
          [w('uncounted'), uncounted.map(({ siteId, unitId }) => `${siteId}/${unitId}`).join(', ')],
        ]}
      />
    </Card>
  );
}
