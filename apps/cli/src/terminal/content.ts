import { kilogramFigure } from './figures';

export type Content = Readonly<Record<string, string>>;

/** By element: `Nd 177.360, Dy 3.464`. */
export const contentText = (content: Content): string =>
  Object.entries(content)
    .map(([element, micrograms]) => `${element} ${kilogramFigure(BigInt(micrograms))}`)
    .join(', ');
