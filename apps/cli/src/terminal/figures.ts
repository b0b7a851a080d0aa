const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

/** 5961 → 5,961 */
export const figure = (count: number | bigint): string => grouped.format(count);

/** 1 event, 2 events */
export const counted = (count: number, noun: string): string =>
  `${figure(count)} ${count === 1 ? noun : `${noun}s`}`;

const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB'] as const;

export function byteFigure(bytes: number): string {
  let size = bytes;
  let unit = 0;
  for (; size >= 1024 && unit < units.length - 1; unit++) size /= 1024;
  return `${unit === 0 || size >= 100 ? Math.round(size) : size.toFixed(1)} ${units[unit]}`;
}

export function durationFigure(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 60) return `${whole} s`;
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`;
}

const microgramsInKilogram = 1_000_000_000n;

/** Micrograms as kilograms, cut to grams. */
export function kilogramFigure(micrograms: bigint): string {
  const size = micrograms < 0n ? -micrograms : micrograms;
  const grams = String((size % microgramsInKilogram) / 1_000_000n).padStart(3, '0');
  return `${micrograms < 0n ? '-' : ''}${figure(size / microgramsInKilogram)}.${grams}`;
}
