import { BarChart, SankeyChart } from 'echarts/charts';
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  TooltipComponent,
} from 'echarts/components';
import * as echarts from 'echarts/core';
import type { EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useRef } from 'react';
import styles from './charts.module.css';
import { coloursOf, type Colours } from './colours';

echarts.use([
  BarChart,
  SankeyChart,
  AriaComponent,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  SVGRenderer,
]);

type Props = Readonly<{
  /** What it shows, for who cannot see it; the same figures stand in a table beside it. */
  label: string;
  height: number;
  /** Made anew when the scheme changes: a drawing has no variables of CSS. */
  optionOf: (colours: Colours) => EChartsCoreOption;
  onPress?: (name: string) => void;
}>;

/** A drawing of figures that stand elsewhere as text. */
export function Chart({ label, height, optionOf, onPress }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const scheme = useComputedColorScheme();
  useEffect(() => {
    if (!place.current) return undefined;
    const drawn = echarts.init(place.current, null, { renderer: 'svg' });
    const colours = coloursOf(place.current);
    drawn.setOption({
      aria: { enabled: true, label: { description: label } },
      animation: !globalThis.matchMedia('(prefers-reduced-motion: reduce)').matches,
      animationDuration: 200,
      textStyle: { fontFamily: 'inherit', color: colours.text },
      ...optionOf(colours),
    });
    if (onPress) drawn.on('click', ({ name }) => onPress(name));
    const watcher = new ResizeObserver(() => drawn.resize());
    watcher.observe(place.current);
    return () => {
      watcher.disconnect();
      drawn.dispose();
    };
  }, [label, optionOf, onPress, scheme]);
  return <div ref={place} className={styles.chart} style={{ height }} />;
}
